package org.multaqa.linkage.encode;

/**
 * What the 264 bits of hints hold, and where. So few bits each that a guess finds many values: what
 * they say is evidence for a comparison, not the value.
 */
public enum HintPart {
    GIVEN_SKELETON(8),
    GIVEN_WRITTEN(4),
    GIVEN_STATE(2),
    GIVEN_LIKENESS(16),
    FATHER_SKELETON(8),
    FATHER_WRITTEN(4),
    FATHER_STATE(2),
    FATHER_LIKENESS(16),
    GRANDFATHER_SKELETON(8),
    GRANDFATHER_WRITTEN(4),
    GRANDFATHER_STATE(2),
    GRANDFATHER_LIKENESS(16),
    FAMILY_SKELETON(8),
    FAMILY_WRITTEN(4),
    FAMILY_STATE(2),
    FAMILY_LIKENESS(16),
    MOTHER_SKELETON(8),
    MOTHER_WRITTEN(4),
    MOTHER_STATE(2),
    MOTHER_LIKENESS(16),
    /** 0 for unknown, else one more than the year's remainder by 63. */
    YEAR(6),
    /** 0 for unknown, else one more than the remainder by 15; so the month. */
    DAY(4),
    MONTH(4),
    /** 0 for unknown, 1 for m, 2 for f. */
    SEX(2),
    NATIONAL_1(5),
    NATIONAL_2(5),
    NATIONAL_3(5),
    PHONE_1(4),
    PHONE_2(4),
    PHONE_3(4),
    OTHER_PHONE_1(4),
    OTHER_PHONE_2(4),
    OTHER_PHONE_3(4),
    BOOK_1(4),
    BOOK_2(4),
    REGISTRY(4),
    PLACE(4),
    PLACE_LIKENESS(6),
    /** One bit of sixteen for the given name of each other member of the household. */
    COMPANIONS(16),
    ADDRESS_1(6),
    ADDRESS_2(4),
    SUBURB(5),
    POSTCODE(4),
    STATE(2);

    /** How many bits of a name's likeness give way to its corrected skeleton. */
    public static final int CORRECTED_BITS = 8;

    private final int bits;
    private int at;

    static {
        int at = 0;
        for (HintPart part : values()) {
            part.at = at;
            at += part.bits;
        }
    }

    HintPart(int bits) {
        this.bits = bits;
    }

    /** How wide it is. */
    public int bits() {
        return bits;
    }

    int at() {
        return at;
    }
}
