package org.multaqa.linkage.match;

import org.multaqa.linkage.match.Trait.Level;
import org.multaqa.linkage.text.Slips;

/** Compares records of a roll, trait by trait. For one thread; makes no object a pair. */
final class Comparing {
    private final Roll roll;
    private final NameLikeness likeness;
    private final Remembered placeLevels = new Remembered(this::comparePlaces);

    Comparing(Roll roll) {
        this.roll = roll;
        this.likeness = new NameLikeness(roll.names);
    }

    /** The pattern of two records. */
    long pattern(int one, int other) {
        return names(one, other)
                | Trait.BIRTH.at(birth(roll.birth.get(one), roll.birth.get(other)))
                | Trait.NATIONAL.at(number(roll.national.get(one), roll.national.get(other)))
                | Trait.PHONE.at(phone(one, other))
                | Trait.BOOK.at(book(one, other))
                | Trait.SEX.at(sex(roll.sex.get(one), roll.sex.get(other)))
                | Trait.COMPANIONS.at(companions(one, other))
                | place(Trait.REGISTRY, roll.registry, one, other)
                | place(Trait.PLACE, roll.place, one, other)
                | place(Trait.ADDRESS_1, roll.address1, one, other)
                | place(Trait.ADDRESS_2, roll.address2, one, other)
                | place(Trait.SUBURB, roll.suburb, one, other)
                | place(Trait.POSTCODE, roll.postcode, one, other)
                | place(Trait.STATE, roll.state, one, other);
    }

    private long names(int one, int other) {
        int given = likeness.level(roll.given.get(one), roll.given.get(other));
        int father = likeness.level(roll.father.get(one), roll.father.get(other));
        int family = likeness.level(roll.family.get(one), roll.family.get(other));
        if (apart(given, father) && exchanged(roll.given, roll.father, one, other)) {
            given = Level.EXCHANGED;
            father = Level.EXCHANGED;
        } else if (apart(given, family) && exchanged(roll.given, roll.family, one, other)) {
            given = Level.EXCHANGED;
            family = Level.EXCHANGED;
        }
        return Trait.GIVEN.at(given)
                | Trait.FATHER.at(father)
                | Trait.FAMILY.at(family)
                | Trait.GRANDFATHER.at(
                        likeness.level(roll.grandfather.get(one), roll.grandfather.get(other)))
                | Trait.MOTHER.at(mother(roll.mother.get(one), roll.mother.get(other)));
    }

    private static boolean apart(int given, int second) {
        return given <= Level.NEIGHBOUR && second <= Level.NEIGHBOUR && given + second > 0;
    }

    private boolean exchanged(Roll.Column first, Roll.Column second, int one, int other) {
        int cross = likeness.level(first.get(one), second.get(other));
        int back = likeness.level(second.get(one), first.get(other));
        return Math.min(cross, back) >= Level.SLIP
                || Math.max(cross, back) >= Level.SKELETON && Math.min(cross, back) == 0;
    }

    /** Of the mother often the given name alone is written. */
    private int mother(int one, int other) {
        int level = likeness.level(one, other);
        boolean alike = level < Level.PART && level > 0;
        return alike && roll.names.firstSkeleton(one) == roll.names.firstSkeleton(other)
                ? Level.PART
                : level;
    }

    static int birth(int one, int other) {
        if (one == 0 || other == 0) {
            return Level.MISSING;
        }
        int year = one / 10_000;
        int otherYear = other / 10_000;
        if (isWhole(one) && isWhole(other)) {
            int same = whole(one, other, year == otherYear);
            if (same > 0) {
                return same;
            }
        } else if (year == otherYear) {
            return Level.YEAR_ONLY;
        }
        int off = Math.abs(year - otherYear);
        if (off == 1) {
            return Level.YEAR_OFF;
        }
        return off == 2 || digitOff(year, otherYear) ? Level.YEARS_OFF : Level.DIFFERENT;
    }

    private static int whole(int one, int other, boolean sameYear) {
        if (one == other) {
            return Level.SAME_DATE;
        }
        int month = one / 100 % 100;
        int day = one % 100;
        int otherMonth = other / 100 % 100;
        int otherDay = other % 100;
        int same = (sameYear ? 1 : 0) + (month == otherMonth ? 1 : 0) + (day == otherDay ? 1 : 0);
        boolean swapped = sameYear && month == otherDay && day == otherMonth;
        if (same == 2 || swapped) {
            return Level.DATE_SLIP;
        }
        return sameYear ? Level.SAME_YEAR : 0;
    }

    /** Day and month known, and not the first of January that stands in for them. */
    static boolean isWhole(int date) {
        return date % 100 > 0 && date % 10_000 != 101;
    }

    private static boolean digitOff(int one, int other) {
        int differing = 0;
        for (int a = one, b = other; a > 0 || b > 0; a /= 10, b /= 10) {
            differing += a % 10 == b % 10 ? 0 : 1;
        }
        return differing == 1;
    }

    private int number(int one, int other) {
        if (one == 0 || other == 0) {
            return Level.MISSING;
        }
        if (one == other) {
            return Level.SAME;
        }
        return roll.numbers.near(one, other) ? Level.NEAR : Level.DIFFERENT;
    }

    private int phone(int one, int other) {
        int best = Level.MISSING;
        for (Roll.Column first : roll.phones) {
            int phone = first.get(one);
            for (int i = 0; i < Roll.PHONES && phone > 0 && best < Level.SAME; i++) {
                best = Math.max(best, number(phone, roll.phones[i].get(other)));
            }
        }
        return best;
    }

    private int book(int one, int other) {
        int level = number(roll.book.get(one), roll.book.get(other));
        if (level < Level.SAME) {
            return level;
        }
        int registry = placeLevel(roll.registry.get(one), roll.registry.get(other));
        return switch (registry) {
            case Level.MISSING -> Level.SAME_BOOK;
            case Level.DIFFERENT -> Level.NEAR;
            default -> Level.SAME_BOOK_AND_REGISTRY;
        };
    }

    private static int sex(int one, int other) {
        if (one == 0 || other == 0) {
            return Level.MISSING;
        }
        return one == other ? Level.SAME_SEX : Level.DIFFERENT;
    }

    private long place(Trait trait, Roll.Column column, int one, int other) {
        return trait.at(placeLevel(column.get(one), column.get(other)));
    }

    private int placeLevel(int one, int other) {
        if (one == 0 || other == 0) {
            return Level.MISSING;
        }
        return one == other ? Level.SAME : placeLevels.of(one, other);
    }

    private int comparePlaces(int one, int other) {
        String first = roll.places.get(one);
        String second = roll.places.get(other);
        boolean part = first.contains(second) || second.contains(first);
        int most = Math.min(first.length(), second.length()) > 8 ? 2 : 1;
        return part || Slips.between(first, second, most) <= most ? Level.NEAR : Level.DIFFERENT;
    }

    /** How many of the others in both households have one name, as far as anyone is known. */
    private int companions(int one, int other) {
        int first = roll.household.get(one);
        int second = first == 0 ? 0 : roll.household.get(other);
        if (roll.households.count(first) < 2
                || roll.households.count(second) < 2
                || first == second) {
            return Level.MISSING;
        }
        return switch (roll.households.shared(first, one, second, other)) {
            case 0 -> Level.DIFFERENT;
            case 1 -> Level.ONE_SHARED;
            default -> Level.MORE_SHARED;
        };
    }
}
