package org.multaqa.linkage.encode;

/**
 * What the 360 bits of hints hold, and where. So few bits each that a guess finds many values: what
 * they say is evidence for a comparison, not the value.
 */
public enum HintPart {
    GIVEN_SKELETON(10),
    GIVEN_WRITTEN(6),
    GIVEN_STATE(2),
    GIVEN_LIKENESS(28),
    FATHER_SKELETON(10),
    FATHER_WRITTEN(6),
    FATHER_STATE(2),
    FATHER_LIKENESS(28),
    GRANDFATHER_SKELETON(9),
    GRANDFATHER_WRITTEN(5),
    GRANDFATHER_STATE(2),
    GRANDFATHER_LIKENESS(22),
    FAMILY_SKELETON(10),
    FAMILY_WRITTEN(6),
    FAMILY_STATE(2),
    FAMILY_LIKENESS(28),
    MOTHER_SKELETON(9),
    MOTHER_WRITTEN(5),
    MOTHER_STATE(2),
    MOTHER_LIKENESS(22),
    /** 0 for unknown, else one more than the year's remainder by 63. */
    YEAR(6),
    /** 0 for unknown, else one more than the remainder by 15; so the month. */
    DAY(4),
    MONTH(4),
    /** 0 for unknown, 1 for m, 2 for f. */
    SEX(2),
    NATIONAL_1(6),
    NATIONAL_2(6),
    NATIONAL_3(6),
    PHONE_1(5),
    PHONE_2(5),
    PHONE_3(5),
    OTHER_PHONE_1(5),
    OTHER_PHONE_2(5),
    OTHER_PHONE_3(5),
    BOOK_1(4),
    BOOK_2(4),
    REGISTRY(4),
    PLACE(6),
    PLACE_LIKENESS(10),
    /** One bit of 24 for the given name of each other member of the household. */
    COMPANIONS(24),
    ADDRESS_1(8),
    ADDRESS_2(6),
    SUBURB(7),
    POSTCODE(6),
    STATE(3);

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
