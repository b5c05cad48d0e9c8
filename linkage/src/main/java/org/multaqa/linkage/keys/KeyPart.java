package org.multaqa.linkage.keys;

import java.util.List;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.text.BirthDate;
import org.multaqa.linkage.text.PersonName;
import org.multaqa.linkage.text.Skeleton;

/** What a match key is put together of; a part that a record lacks makes no key. */
public enum KeyPart {
    /** Skeleton of the given name; of one in several words also the first and the last alone. */
    GIVEN {
        @Override
        List<String> of(NormalPerson person) {
            return oneName(person.given());
        }
    },
    /** Skeleton of the father's name, as the given name. */
    FATHER {
        @Override
        List<String> of(NormalPerson person) {
            return oneName(person.father());
        }
    },
    /** Skeletons of given and father's name in either order: clerks exchange them. */
    GIVEN_WITH_FATHER {
        @Override
        List<String> of(NormalPerson person) {
            return unordered(person.given(), person.father());
        }
    },
    /** Skeletons of given and family name in either order. */
    GIVEN_WITH_FAMILY {
        @Override
        List<String> of(NormalPerson person) {
            return unordered(person.given(), person.family());
        }
    },
    /** Skeleton of the grandfather's name. */
    GRANDFATHER {
        @Override
        List<String> of(NormalPerson person) {
            return oneName(person.grandfather());
        }
    },
    /** Skeleton of the family name. */
    FAMILY {
        @Override
        List<String> of(NormalPerson person) {
            return one(Skeleton.of(person.family()));
        }
    },
    /** Skeleton of the mother's given name, which is the first of her names. */
    MOTHER {
        @Override
        List<String> of(NormalPerson person) {
            String mother = person.mother();
            int end = mother.indexOf(' ');
            return one(Skeleton.of(end < 0 ? mother : mother.substring(0, end)));
        }
    },
    /** The year of birth. */
    YEAR {
        @Override
        List<String> of(NormalPerson person) {
            int year = person.birth().year();
            return year == 0 ? List.of() : List.of(String.valueOf(year));
        }
    },
    /** The whole date of birth, day and month in either order; never a first of January. */
    DATE {
        @Override
        List<String> of(NormalPerson person) {
            BirthDate birth = person.birth();
            if (!birth.isWhole()) {
                return List.of();
            }
            int least = Math.min(birth.day(), birth.month());
            int most = Math.max(birth.day(), birth.month());
            return List.of(birth.year() + "." + least + "." + most);
        }
    },
    /** The national number, or the identifier that stands in its place. */
    NUMBER {
        @Override
        List<String> of(NormalPerson person) {
            return one(person.national());
        }
    },
    /** Each phone. */
    PHONE {
        @Override
        List<String> of(NormalPerson person) {
            return person.phones();
        }
    },
    /** The number of the family book, whatever registry keeps it. */
    BOOK {
        @Override
        List<String> of(NormalPerson person) {
            return one(person.book());
        }
    },
    /** The place. */
    PLACE {
        @Override
        List<String> of(NormalPerson person) {
            return one(person.place());
        }
    },
    /** The first line of the address. */
    ADDRESS {
        @Override
        List<String> of(NormalPerson person) {
            return one(person.address1());
        }
    },
    /** The second line of the address. */
    SECOND_ADDRESS {
        @Override
        List<String> of(NormalPerson person) {
            return one(person.address2());
        }
    },
    /** The suburb. */
    SUBURB {
        @Override
        List<String> of(NormalPerson person) {
            return one(person.suburb());
        }
    },
    /** The postal code. */
    POSTCODE {
        @Override
        List<String> of(NormalPerson person) {
            return one(person.postcode());
        }
    };

    /** The values of the part for a person: none, one, or several that each make a key. */
    abstract List<String> of(NormalPerson person);

    private static List<String> one(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private static List<String> oneName(String normal) {
        int end = normal.indexOf(' ');
        if (end < 0) {
            return one(Skeleton.of(normal));
        }
        List<String> words = PersonName.parts(normal);
        return List.of(
                Skeleton.of(normal), Skeleton.of(words.getFirst()), Skeleton.of(words.getLast()));
    }

    private static List<String> unordered(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        String first = Skeleton.of(one);
        String second = Skeleton.of(other);
        return List.of(first.compareTo(second) <= 0 ? first + "+" + second : second + "+" + first);
    }
}
