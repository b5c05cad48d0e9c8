package org.multaqa.linkage.keys;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The kinds of match keys of a person. Two records that share a key of any kind are compared. What
 * each kind finds, and what it costs, stands in docs/performance.md.
 */
public enum KeyKind {
    NUMBER(KeyPart.NUMBER),
    PHONE_GIVEN(KeyPart.PHONE, KeyPart.GIVEN),
    PHONE_YEAR(KeyPart.PHONE, KeyPart.YEAR),
    PHONE_FATHER(KeyPart.PHONE, KeyPart.FATHER),
    PHONE_FAMILY(KeyPart.PHONE, KeyPart.FAMILY),
    BOOK_FATHER(KeyPart.BOOK, KeyPart.FATHER),
    BOOK_FAMILY(KeyPart.BOOK, KeyPart.FAMILY),
    GIVEN_FATHER(KeyPart.GIVEN_WITH_FATHER),
    GIVEN_FAMILY(KeyPart.GIVEN_WITH_FAMILY),
    GIVEN_MOTHER(KeyPart.GIVEN, KeyPart.MOTHER),
    FATHER_FAMILY_PLACE(KeyPart.FATHER, KeyPart.FAMILY, KeyPart.PLACE),
    BOOK_GIVEN(KeyPart.BOOK, KeyPart.GIVEN),
    BOOK_YEAR(KeyPart.BOOK, KeyPart.YEAR),
    NAMES(KeyPart.GIVEN_WITH_FATHER, KeyPart.FAMILY),
    GIVEN_FAMILY_MOTHER(KeyPart.GIVEN, KeyPart.FAMILY, KeyPart.MOTHER),
    GIVEN_FATHER_MOTHER(KeyPart.GIVEN, KeyPart.FATHER, KeyPart.MOTHER),
    GIVEN_FATHER_GRANDFATHER(KeyPart.GIVEN, KeyPart.FATHER, KeyPart.GRANDFATHER),
    GIVEN_FAMILY_YEAR(KeyPart.GIVEN_WITH_FAMILY, KeyPart.YEAR),
    GIVEN_FATHER_YEAR(KeyPart.GIVEN_WITH_FATHER, KeyPart.YEAR),
    FATHER_FAMILY_YEAR(KeyPart.FATHER, KeyPart.FAMILY, KeyPart.YEAR),
    GIVEN_MOTHER_YEAR(KeyPart.GIVEN, KeyPart.MOTHER, KeyPart.YEAR),
    GIVEN_FATHER_PLACE(KeyPart.GIVEN, KeyPart.FATHER, KeyPart.PLACE),
    GIVEN_FAMILY_PLACE(KeyPart.GIVEN, KeyPart.FAMILY, KeyPart.PLACE),
    FATHER_FAMILY_MOTHER(KeyPart.FATHER, KeyPart.FAMILY, KeyPart.MOTHER),
    GIVEN_DATE(KeyPart.GIVEN, KeyPart.DATE),
    FATHER_DATE(KeyPart.FATHER, KeyPart.DATE),
    FAMILY_DATE(KeyPart.FAMILY, KeyPart.DATE),
    MOTHER_DATE(KeyPart.MOTHER, KeyPart.DATE),
    GIVEN_ADDRESS(KeyPart.GIVEN, KeyPart.ADDRESS),
    FAMILY_ADDRESS(KeyPart.FAMILY, KeyPart.ADDRESS),
    GIVEN_FAMILY_SUBURB(KeyPart.GIVEN_WITH_FAMILY, KeyPart.SUBURB),
    GIVEN_FAMILY_POSTCODE(KeyPart.GIVEN_WITH_FAMILY, KeyPart.POSTCODE),
    GIVEN_SUBURB(KeyPart.GIVEN, KeyPart.SUBURB),
    FAMILY_SUBURB(KeyPart.FAMILY, KeyPart.SUBURB),
    GIVEN_POSTCODE(KeyPart.GIVEN, KeyPart.POSTCODE),
    FAMILY_POSTCODE(KeyPart.FAMILY, KeyPart.POSTCODE),
    GIVEN_SECOND_ADDRESS(KeyPart.GIVEN, KeyPart.SECOND_ADDRESS),
    FAMILY_SECOND_ADDRESS(KeyPart.FAMILY, KeyPart.SECOND_ADDRESS),
    DATE_SECOND_ADDRESS(KeyPart.DATE, KeyPart.SECOND_ADDRESS),
    SECOND_ADDRESS_SUBURB(KeyPart.SECOND_ADDRESS, KeyPart.SUBURB),
    SECOND_ADDRESS_POSTCODE(KeyPart.SECOND_ADDRESS, KeyPart.POSTCODE),
    BOTH_ADDRESSES(KeyPart.ADDRESS, KeyPart.SECOND_ADDRESS),
    DATE_POSTCODE(KeyPart.DATE, KeyPart.POSTCODE),
    DATE_SUBURB(KeyPart.DATE, KeyPart.SUBURB),
    DATE_ADDRESS(KeyPart.DATE, KeyPart.ADDRESS),
    ADDRESS_SUBURB(KeyPart.ADDRESS, KeyPart.SUBURB),
    ADDRESS_POSTCODE(KeyPart.ADDRESS, KeyPart.POSTCODE),
    DATE_ALONE(KeyPart.DATE);

    /** Kinds that find next to nothing that the others do not, for what a token of them costs. */
    private static final Set<KeyKind> PLAIN_ONLY =
            EnumSet.of(
                    PHONE_FAMILY,
                    BOOK_FATHER,
                    BOOK_FAMILY,
                    BOOK_YEAR,
                    GIVEN_MOTHER,
                    GIVEN_MOTHER_YEAR,
                    GIVEN_FAMILY_MOTHER,
                    GIVEN_FATHER_GRANDFATHER,
                    GIVEN_FAMILY_PLACE,
                    FATHER_DATE,
                    FAMILY_DATE,
                    MOTHER_DATE,
                    DATE_ALONE,
                    GIVEN_SUBURB,
                    FAMILY_SUBURB,
                    GIVEN_POSTCODE,
                    FAMILY_POSTCODE,
                    GIVEN_SECOND_ADDRESS,
                    FAMILY_SECOND_ADDRESS,
                    SECOND_ADDRESS_SUBURB,
                    BOTH_ADDRESSES,
                    DATE_SUBURB,
                    ADDRESS_SUBURB);

    private final List<KeyPart> parts;

    KeyKind(KeyPart... parts) {
        this.parts = List.of(parts);
    }

    /** Whether keys of this kind go through the oblivious function, each at its price. */
    public boolean isBlind() {
        return !PLAIN_ONLY.contains(this);
    }

    /** What a key of this kind is put together of. */
    public List<KeyPart> parts() {
        return parts;
    }
}
