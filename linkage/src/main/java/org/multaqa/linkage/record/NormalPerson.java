package org.multaqa.linkage.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.linkage.text.BirthDate;
import org.multaqa.linkage.text.Numbers;
import org.multaqa.linkage.text.PersonName;
import org.multaqa.linkage.text.PlaceName;

/**
 * A record with each field in its canonical form: what keys are built of and what is compared. Made
 * the same way wherever it is made, or two sides that see only keys would never meet.
 *
 * @param given normal form of the given name, like the other names; empty for nothing
 * @param sex m, f or 0 for unknown
 * @param book the number of the family book, without the registry
 * @param household what the charity calls the household; empty for nothing
 */
public record NormalPerson(
        String given,
        String father,
        String grandfather,
        String family,
        String mother,
        char sex,
        BirthDate birth,
        String national,
        List<String> phones,
        String book,
        String registry,
        String place,
        String address1,
        String address2,
        String suburb,
        String postcode,
        String state,
        String household) {

    /**
     * The canonical form of a record. A whole name that stands in the cell of the given name, the
     * other names missing, is taken apart.
     */
    public static NormalPerson of(CanonicalRecord record) {
        return of(record, PersonName::normal, PlaceName::normal);
    }

    /** The same where the normal forms of names and places come from somebody who knows them. */
    static NormalPerson of(
            CanonicalRecord record, UnaryOperator<String> names, UnaryOperator<String> places) {
        String given = names.apply(record.value(Field.GIVEN_NAME));
        String father = names.apply(record.value(Field.FATHER_NAME));
        String grandfather = names.apply(record.value(Field.GRANDFATHER_NAME));
        String family = names.apply(record.value(Field.FAMILY_NAME));
        if (father.isEmpty() && family.isEmpty() && given.indexOf(' ') > 0) {
            List<String> parts = PersonName.whole(given);
            given = parts.get(0);
            father = parts.get(1);
            grandfather = grandfather.isEmpty() ? parts.get(2) : grandfather;
            family = parts.get(3);
        }
        return new NormalPerson(
                given,
                father,
                grandfather,
                family,
                names.apply(record.value(Field.MOTHER_NAME)),
                sex(record.value(Field.SEX)),
                BirthDate.of(record.value(Field.BIRTH_DATE), record.value(Field.BIRTH_YEAR)),
                Numbers.national(record.value(Field.NATIONAL_ID)),
                Numbers.phones(record.value(Field.PHONE)),
                Numbers.familyBook(record.value(Field.FAMILY_BOOK)),
                places.apply(record.value(Field.REGISTRY)),
                places.apply(record.value(Field.PLACE)),
                places.apply(record.value(Field.ADDRESS_1)),
                places.apply(record.value(Field.ADDRESS_2)),
                places.apply(record.value(Field.SUBURB)),
                places.apply(record.value(Field.POSTCODE)),
                places.apply(record.value(Field.STATE)),
                record.value(Field.HOUSEHOLD_ID));
    }

    private static char sex(String cell) {
        if (cell.isEmpty()) {
            return 0;
        }
        String word = ArabicText.normalize(cell);
        if (word.isEmpty()) {
            return 0;
        }
        if (word.startsWith("مذ")) {
            return 'm';
        }
        return switch (word.charAt(0)) {
            case 'm', 'ذ', '1', 'ر' -> 'm';
            case 'f', 'ا', '2', 'w', 'م' -> 'f';
            default -> 0;
        };
    }
}
