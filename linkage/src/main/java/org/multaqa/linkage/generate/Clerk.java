package org.multaqa.linkage.generate;

import java.util.Arrays;
import java.util.List;
import org.multaqa.linkage.generate.Person.Household;
import org.multaqa.linkage.generate.Person.Parents;
import org.multaqa.linkage.record.Field;

/** Writes the rows of one charity's list: what is asked for, in its way, with its slips. */
final class Clerk {
    private final Habits habits;
    private final NameHand names;
    private final NumberHand numbers;

    Clerk(Habits habits) {
        this.habits = habits;
        this.names = new NameHand(habits);
        this.numbers = new NumberHand(habits);
    }

    /** Whether the charity lists this member at all. */
    boolean lists(Person person, Chance chance) {
        boolean grown = person.role() == Person.Role.HEAD || person.role() == Person.Role.SPOUSE;
        return (grown || !habits.headsOnly()) && !chance.happens(0.07);
    }

    /** The cells of a row by field; id and charity are not yet in it. */
    String[] row(Household household, Person person, String moved, Chance chance) {
        String[] cells = new String[Field.values().length];
        Arrays.fill(cells, "");
        Habits.Filled filled = habits.filled();
        writeNames(cells, household, person, chance);
        if (chance.happens(filled.sex())) {
            put(cells, Field.SEX, person.man() ? "ذكر" : "أنثى");
        }
        if (chance.happens(filled.birth())) {
            List<String> birth = numbers.birth(person, chance);
            put(cells, Field.BIRTH_DATE, birth.get(0));
            put(cells, Field.BIRTH_YEAR, birth.get(1));
        }
        if (chance.happens(filled.national()) && person.year() < 2022) {
            put(cells, Field.NATIONAL_ID, numbers.national(person, household, chance));
        }
        if (chance.happens(filled.book()) && !household.book().isEmpty()) {
            put(cells, Field.FAMILY_BOOK, numbers.book(household, chance));
            put(cells, Field.REGISTRY, chance.happens(0.6) ? household.registry() : "");
        }
        if (chance.happens(filled.phone())) {
            put(cells, Field.PHONE, numbers.phone(household, chance));
        }
        if (chance.happens(filled.place())) {
            put(cells, Field.PLACE, place(moved, chance));
        }
        return cells;
    }

    /** Whether a family is met at another place than the last charity met it: one in six. */
    boolean meetsItMoved(Chance chance) {
        return chance.happens(habits.often(0.17));
    }

    /** Whether the charity numbers its households. */
    boolean numbersHouseholds() {
        return habits.filled().household() > 0;
    }

    private void writeNames(String[] cells, Household household, Person person, Chance chance) {
        Parents parents = person.parents();
        String given = names.given(person.given(), 0.045, chance);
        String father = names.given(parents.father(), 0.045, chance);
        String familyName = person.family();
        if (habits.husbandsFamily() && person.role() == Person.Role.SPOUSE) {
            familyName = household.members().getFirst().family();
        }
        String family = names.family(familyName, 0.055, chance);
        if (chance.happens(0.012 * habits.noise())) {
            String exchanged = given;
            given = father;
            father = exchanged;
        }
        father = chance.happens(0.016 * habits.noise()) ? "" : father;
        family = chance.happens(0.016 * habits.noise()) ? "" : family;
        if (habits.titles() && chance.happens(person.year() < 1975 ? 0.3 : 0.03)) {
            given = (person.man() ? "الحاج " : "الحاجة ") + given;
        }
        if (habits.oneCell()) {
            put(cells, Field.GIVEN_NAME, (given + " " + father + " " + family).replace("  ", " "));
        } else {
            put(cells, Field.GIVEN_NAME, given);
            put(cells, Field.FATHER_NAME, father);
            put(cells, Field.FAMILY_NAME, family);
        }
        if (chance.happens(habits.filled().grandfather())) {
            put(cells, Field.GRANDFATHER_NAME, names.given(parents.grandfather(), 0.09, chance));
        }
        if (chance.happens(habits.filled().mother())) {
            String mother = names.given(parents.mother(), 0.1, chance);
            if (chance.happens(habits.filled().mothersFamily())) {
                mother += " " + names.family(parents.mothersFamily(), 0.09, chance);
            }
            put(cells, Field.MOTHER_NAME, mother);
        }
    }

    private String place(String place, Chance chance) {
        String written =
                chance.happens(habits.often(0.06))
                        ? chance.oneOf(Population.PLACES.names())
                        : place;
        if (habits.placesWithKind()) {
            written = chance.oneOf("مدينة ", "بلدة ", "ريف دمشق - ") + written;
        }
        return chance.happens(0.03 * habits.noise())
                ? Slipping.ofLetters(written, chance)
                : written;
    }

    private static void put(String[] cells, Field field, String text) {
        cells[field.ordinal()] = text;
    }
}
