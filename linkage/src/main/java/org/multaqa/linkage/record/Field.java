package org.multaqa.linkage.record;

import java.util.Locale;
import java.util.Optional;

/** The fields of the canonical record; the header of a column is the name in small letters. */
public enum Field {
    /** What the charity calls the row; unique in all lists that are linked together. */
    RECORD_ID,
    GIVEN_NAME,
    FATHER_NAME,
    GRANDFATHER_NAME,
    FAMILY_NAME,
    /** The mother's given name, often with her family's. */
    MOTHER_NAME,
    /** m or f, male or female, ذكر or أنثى. */
    SEX,
    BIRTH_DATE,
    BIRTH_YEAR,
    /** The national number; of another length than 11 an opaque identifier. */
    NATIONAL_ID,
    /** The number of the family book, unique only together with the registry. */
    FAMILY_BOOK,
    /** The civil registry that keeps the family book. */
    REGISTRY,
    /** One or several phones. */
    PHONE,
    PLACE,
    /** Rows of one charity with the same value are one household. */
    HOUSEHOLD_ID,
    ADDRESS_1,
    ADDRESS_2,
    SUBURB,
    POSTCODE,
    STATE,
    /** Whose list the row is from; not a field of a person. */
    CHARITY;

    private final String header = name().toLowerCase(Locale.ROOT);

    /** The header of the field's column. */
    public String header() {
        return header;
    }

    /** The field of a header, whatever its case and the spaces around it. */
    public static Optional<Field> of(String header) {
        String wanted = header.strip().toLowerCase(Locale.ROOT);
        for (Field field : values()) {
            if (field.header.equals(wanted)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
