package org.multaqa.linkage.browser;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.text.BirthDate;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Records as a page has them: objects whose properties are called as the columns of a list are
 * ({@code given_name}, {@code phone}).
 */
final class PageRecord {
    private PageRecord() {}

    /** The record that was typed. */
    static CanonicalRecord read(JSObject record) {
        Map<Field, String> written = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            written.put(field, text(record, field.header()));
        }
        return CanonicalRecord.of(written);
    }

    /** The canonical form, to be shown: what a clerk may compare before anything is encoded. */
    static JSObject show(NormalPerson person) {
        JSObject shown = object();
        put(shown, Field.GIVEN_NAME, person.given());
        put(shown, Field.FATHER_NAME, person.father());
        put(shown, Field.GRANDFATHER_NAME, person.grandfather());
        put(shown, Field.FAMILY_NAME, person.family());
        put(shown, Field.MOTHER_NAME, person.mother());
        put(shown, Field.SEX, person.sex() == 0 ? "" : String.valueOf(person.sex()));
        put(shown, Field.BIRTH_DATE, date(person.birth()));
        put(shown, Field.NATIONAL_ID, person.national());
        put(shown, Field.PHONE, joined(person.phones()));
        put(shown, Field.FAMILY_BOOK, person.book());
        put(shown, Field.REGISTRY, person.registry());
        put(shown, Field.PLACE, person.place());
        put(shown, Field.ADDRESS_1, person.address1());
        put(shown, Field.ADDRESS_2, person.address2());
        put(shown, Field.SUBURB, person.suburb());
        put(shown, Field.POSTCODE, person.postcode());
        put(shown, Field.STATE, person.state());
        put(shown, Field.HOUSEHOLD_ID, person.household());
        return shown;
    }

    /** Year, month and day as far as they are known. */
    private static String date(BirthDate birth) {
        StringBuilder date = new StringBuilder();
        if (birth.year() > 0) {
            date.append(birth.year());
            for (int part : new int[] {birth.month(), birth.day()}) {
                if (part > 0) {
                    date.append(part < 10 ? "-0" : "-").append(part);
                }
            }
        }
        return date.toString();
    }

    private static String joined(List<String> phones) {
        StringBuilder all = new StringBuilder();
        for (String phone : phones) {
            all.append(all.isEmpty() ? "" : " ").append(phone);
        }
        return all.toString();
    }

    private static void put(JSObject to, Field field, String value) {
        put(to, field.header(), value);
    }

    @JSBody(script = "return {};")
    private static native JSObject object();

    @JSBody(
            params = {"to", "name", "value"},
            script = "to[name] = value;")
    private static native void put(JSObject to, String name, String value);

    @JSBody(
            params = {"record", "name"},
            script = "return record[name] == null ? '' : String(record[name]);")
    private static native String text(JSObject record, String name);
}
