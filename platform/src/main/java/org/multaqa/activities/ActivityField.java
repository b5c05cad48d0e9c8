package org.multaqa.activities;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a row of the Syrian 4W says of an activity, in the order of its columns, with the tags of
 * the Humanitarian Exchange Language (HXL 1.1). The reporter and the month are not among them:
 * every activity has those.
 */
public enum ActivityField {
    RECORD_ID(Form.TEXT, "#meta+id"),
    REPORTING_ORG(Form.TEXT, "#org+reporting"),
    LEAD_ORG(Form.TEXT, "#org+prog"),
    IMPLEMENTING_PARTNER(Form.LIST, "#org+impl"),
    IP_TYPE(Form.TEXT, "#org+impl+type"),
    DONOR(Form.LIST, "#org+funder"),
    NETWORK(Form.TEXT, "#org+network"),
    SECTOR(Form.SECTOR, "#sector"),
    MAIN_SECTOR(Form.TEXT, "#sector+main"),
    SUBSECTOR(Form.TEXT, "#subsector"),
    ACTIVITY_CODE(Form.TEXT, "#activity+code"),
    ACTIVITY(Form.TEXT, "#activity+name"),
    INDICATOR_CODE(Form.TEXT, "#indicator+code"),
    INDICATOR(Form.TEXT, "#indicator+name"),
    PROJECT_CODE(Form.TEXT, "#activity+project+code"),
    JOINT_PROJECT(Form.TEXT, "#activity+project+joint"),
    HRP(Form.YES_NO, "#operations+hrp"),
    STATUS(Form.STATUS, "#status"),
    START_DATE(Form.DAY, "#date+start"),
    END_DATE(Form.DAY, "#date+end"),
    PLACES(Form.PLACES, "#loc+code+v_pcode"),
    SITE(Form.TEXT, "#loc+name"),
    ORIGIN_ADMIN(Form.TEXT, "#adm3+origin+code"),
    ACCESS(Form.TEXT, "#access"),
    HUB(Form.TEXT, "#operations+hub"),
    DELIVERY_MODALITY(Form.MODALITY, "#modality"),
    CASH_CONDITIONALITY(Form.CONDITIONALITY, "#modality+cash+conditionality"),
    CASH_RESTRICTION(Form.RESTRICTION, "#modality+cash+restriction"),
    CASH_DELIVERY_MECHANISM(Form.TEXT, "#channel+cash"),
    TRANSFER_VALUE(Form.AMOUNT, "#value+transfer"),
    CURRENCY(Form.TEXT, "#currency"),
    FREQUENCY(Form.TEXT, "#frequency"),
    ITEM(Form.TEXT, "#item+name"),
    QUANTITY(Form.AMOUNT, "#item+num"),
    UNIT(Form.TEXT, "#item+unit"),
    BENEF_TYPE(Form.TEXT, "#beneficiary+type"),
    DIRECT_INDIRECT(Form.DIRECTNESS, "#beneficiary+reach"),
    REACHED_BEFORE(Form.YES_NO, "#reached+repeat"),
    HH_REACHED(Form.COUNT, "#reached+hh"),
    BOYS(Form.COUNT, "#reached+m+children"),
    GIRLS(Form.COUNT, "#reached+f+children"),
    MEN(Form.COUNT, "#reached+m+adults"),
    WOMEN(Form.COUNT, "#reached+f+adults"),
    MALE_TOTAL(Form.COUNT, "#reached+m"),
    FEMALE_TOTAL(Form.COUNT, "#reached+f"),
    CHILDREN(Form.COUNT, "#reached+children"),
    CHILDREN_U5(Form.COUNT, "#reached+children+age_0_4"),
    UNKNOWN_GENDER(Form.COUNT, "#reached+unknown"),
    WITH_DISABILITY(Form.COUNT, "#reached+disabled"),
    TOTAL_REACHED(Form.COUNT, "#reached+total"),
    TARGETED(Form.COUNT, "#targeted"),
    IN_NEED(Form.COUNT, "#inneed"),
    SEVERITY(Form.SEVERITY, "#severity"),
    VISIBILITY(Form.VISIBILITY, "#meta+visibility"),
    NOTES(Form.TEXT, "#description");

    /** In which form a fact is written down; see {@link Facts}. */
    public enum Form {
        /** As it was written. */
        TEXT,
        /** Several texts. */
        LIST,
        /** The code of a sector ({@code FSC}), or as it was written where it is none. */
        SECTOR,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** A day by ISO 8601. */
        DAY,
        /** P-codes. */
        PLACES,
        /** A whole number, not negative. */
        COUNT,
        /** A decimal number, not negative. */
        AMOUNT,
        /** From 1 to 5. */
        SEVERITY,
        STATUS("planned", "ongoing", "completed", "suspended", "cancelled"),
        MODALITY("in-kind", "cash", "voucher", "service", "sponsorship"),
        CONDITIONALITY("conditional", "unconditional"),
        RESTRICTION("restricted", "unrestricted"),
        DIRECTNESS("direct", "indirect"),
        /** Who sees the row: everybody, or the members. */
        VISIBILITY("public", "members");

        private final List<String> words;

        Form(String... words) {
            this.words = List.of(words);
        }

        /** The words of which a fact of this form is one; none where any text may stand. */
        public List<String> words() {
            return words;
        }
    }

    private final Form form;
    private final String tag;

    ActivityField(Form form, String tag) {
        this.form = form;
        this.tag = tag;
    }

    public Form form() {
        return form;
    }

    /** The HXL tag of its column. */
    public String tag() {
        return tag;
    }

    /** How it stands in files, in the database and in the API: {@code hh_reached}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of a key, if it is one. */
    public static Optional<ActivityField> of(String key) {
        return Arrays.stream(values()).filter(f -> f.key().equals(key)).findFirst();
    }

    /** The text that names it for people. */
    public String label() {
        return "activities.field." + key();
    }
}
