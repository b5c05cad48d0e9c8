package org.multaqa.linkage.match;

import org.multaqa.linkage.encode.HintMaker;
import org.multaqa.linkage.encode.HintPart;
import org.multaqa.linkage.encode.Hints;
import org.multaqa.linkage.match.Trait.Level;

/**
 * Compares the hints of two records: the same traits and levels as {@link Comparing} gives for
 * records in the clear, as far as so few bits can tell them.
 */
final class HintComparing {
    private static final HintPart[] PARTS = HintPart.values();

    /** Of a hundred bits of likeness so many agree where names are a letter apart, or alike. */
    private static final int NEAR = 86;

    private static final int WEAK = 74;

    /** Names of one skeleton agree in more. */
    private static final int UNLIKE = 55;

    private HintComparing() {}

    /** The pattern of two records. */
    static long pattern(Hints one, Hints other) {
        return names(one, other)
                | Trait.BIRTH.at(birth(one, other))
                | Trait.NATIONAL.at(pieces(one, HintPart.NATIONAL_1, other, HintPart.NATIONAL_1, 3))
                | Trait.PHONE.at(phone(one, other))
                | Trait.BOOK.at(book(one, other))
                | Trait.SEX.at(code(one, other, HintPart.SEX, Level.SAME_SEX))
                | Trait.COMPANIONS.at(companions(one, other))
                | Trait.REGISTRY.at(code(one, other, HintPart.REGISTRY, Level.SAME))
                | Trait.PLACE.at(place(one, other))
                | Trait.ADDRESS_1.at(code(one, other, HintPart.ADDRESS_1, Level.SAME))
                | Trait.ADDRESS_2.at(code(one, other, HintPart.ADDRESS_2, Level.SAME))
                | Trait.SUBURB.at(code(one, other, HintPart.SUBURB, Level.SAME))
                | Trait.POSTCODE.at(code(one, other, HintPart.POSTCODE, Level.SAME))
                | Trait.STATE.at(code(one, other, HintPart.STATE, Level.SAME));
    }

    private static long names(Hints one, Hints other) {
        int given = name(one, other, HintPart.GIVEN_SKELETON);
        int father = name(one, other, HintPart.FATHER_SKELETON);
        int family = name(one, other, HintPart.FAMILY_SKELETON);
        if (apart(given, father)
                && exchanged(one, other, HintPart.GIVEN_SKELETON, HintPart.FATHER_SKELETON)) {
            given = Level.EXCHANGED;
            father = Level.EXCHANGED;
        } else if (apart(given, family)
                && exchanged(one, other, HintPart.GIVEN_SKELETON, HintPart.FAMILY_SKELETON)) {
            given = Level.EXCHANGED;
            family = Level.EXCHANGED;
        }
        int mother = name(one, other, HintPart.MOTHER_SKELETON);
        return Trait.GIVEN.at(given)
                | Trait.FATHER.at(father)
                | Trait.FAMILY.at(family)
                | Trait.GRANDFATHER.at(name(one, other, HintPart.GRANDFATHER_SKELETON))
                // of the mother the first name alone is often written
                | Trait.MOTHER.at(mother == Level.SKELETON ? Level.PART : mother);
    }

    private static boolean apart(int one, int other) {
        return one <= Level.NEIGHBOUR && other <= Level.NEIGHBOUR && one + other > 0;
    }

    private static boolean exchanged(Hints one, Hints other, HintPart first, HintPart second) {
        int crossed = one.get(first);
        int back = one.get(second);
        return crossed > 0 && back > 0 && crossed == other.get(second) && back == other.get(first);
    }

    private static int name(Hints one, Hints other, HintPart skeleton) {
        int first = one.get(skeleton);
        int second = other.get(skeleton);
        if (first == 0 || second == 0) {
            return Level.MISSING;
        }
        int at = skeleton.ordinal();
        if (first == second) {
            return sameCode(one, other, at);
        }
        int state = one.get(PARTS[at + 2]);
        int otherState = other.get(PARTS[at + 2]);
        if (meant(one, at, state) == meant(other, at, otherState)) {
            return Level.SLIP;
        }
        boolean known = state == HintMaker.KNOWN && otherState == HintMaker.KNOWN;
        int likeness = likeness(one, other, at);
        if (likeness >= NEAR) {
            return known || acrossScripts(one, other, at) ? Level.NEIGHBOUR : Level.SLIP;
        }
        return likeness >= WEAK ? Level.WEAK : Level.DIFFERENT;
    }

    /** Of two scripts that is the same name of which the letters are, as far as they can be. */
    private static int sameCode(Hints one, Hints other, int at) {
        HintPart written = PARTS[at + 1];
        if (one.get(written) == other.get(written)) {
            return Level.SAME_NAME;
        }
        if (acrossScripts(one, other, at)) {
            return likeness(one, other, at) >= NEAR ? Level.SAME_NAME : Level.SKELETON;
        }
        return isByChance(one, other, at) ? Level.DIFFERENT : Level.SKELETON;
    }

    /** Whether codes are the same that hardly can be of one name, since its letters are others. */
    private static boolean isByChance(Hints one, Hints other, int at) {
        return likeness(one, other, at) < UNLIKE;
    }

    private static boolean acrossScripts(Hints one, Hints other, int at) {
        return isLatin(one, at) != isLatin(other, at);
    }

    private static boolean isLatin(Hints hints, int at) {
        return hints.get(PARTS[at + 2]) == HintMaker.LATIN;
    }

    /** The skeleton of the name that is meant, where a slip could be put right. */
    private static int meant(Hints hints, int at, int state) {
        return state == HintMaker.CORRECTED
                ? hints.get(PARTS[at + 3]) >>> PARTS[at + 3].bits() - PARTS[at].bits()
                : hints.get(PARTS[at]);
    }

    /** How many bits of a hundred agree, of those that both have. */
    private static int likeness(Hints one, Hints other, int at) {
        HintPart part = PARTS[at + 3];
        boolean less =
                one.get(PARTS[at + 2]) == HintMaker.CORRECTED
                        || other.get(PARTS[at + 2]) == HintMaker.CORRECTED;
        int bits = less ? part.bits() - PARTS[at].bits() : part.bits();
        if (acrossScripts(one, other, at)) {
            bits = part.bits() / 2;
        }
        int differing = Integer.bitCount((one.get(part) ^ other.get(part)) & (1 << bits) - 1);
        return 100 * (bits - differing) / bits;
    }

    private static int birth(Hints one, Hints other) {
        int year = one.get(HintPart.YEAR);
        int otherYear = other.get(HintPart.YEAR);
        if (year == 0 || otherYear == 0) {
            return Level.MISSING;
        }
        int day = one.get(HintPart.DAY);
        int otherDay = other.get(HintPart.DAY);
        if (day > 0 && otherDay > 0) {
            int month = one.get(HintPart.MONTH);
            int otherMonth = other.get(HintPart.MONTH);
            int same =
                    (year == otherYear ? 1 : 0)
                            + (month == otherMonth ? 1 : 0)
                            + (day == otherDay ? 1 : 0);
            if (same == 3) {
                return Level.SAME_DATE;
            }
            boolean swapped = year == otherYear && month == otherDay && day == otherMonth;
            if (same == 2 || swapped) {
                return Level.DATE_SLIP;
            }
            if (year == otherYear) {
                return Level.SAME_YEAR;
            }
        } else if (year == otherYear) {
            return Level.YEAR_ONLY;
        }
        return switch (Math.floorMod(year - otherYear, 63)) {
            case 1, 62 -> Level.YEAR_OFF;
            // two years, or another tens digit
            case 2, 61, 10, 53, 20, 43, 30, 33 -> Level.YEARS_OFF;
            default -> Level.DIFFERENT;
        };
    }

    /** How many of a number's pieces agree: all, all but one, or fewer. */
    private static int pieces(Hints one, HintPart first, Hints other, HintPart second, int count) {
        if (one.get(first) == 0 || other.get(second) == 0) {
            return Level.MISSING;
        }
        int same = 0;
        for (int i = 0; i < count; i++) {
            int here = one.get(PARTS[first.ordinal() + i]);
            same += here == other.get(PARTS[second.ordinal() + i]) ? 1 : 0;
        }
        return same == count ? Level.SAME : same == count - 1 ? Level.NEAR : Level.DIFFERENT;
    }

    private static int phone(Hints one, Hints other) {
        int best = Level.MISSING;
        for (HintPart first : new HintPart[] {HintPart.PHONE_1, HintPart.OTHER_PHONE_1}) {
            best = Math.max(best, pieces(one, first, other, HintPart.PHONE_1, 3));
            best = Math.max(best, pieces(one, first, other, HintPart.OTHER_PHONE_1, 3));
        }
        return best;
    }

    private static int book(Hints one, Hints other) {
        int level = pieces(one, HintPart.BOOK_1, other, HintPart.BOOK_1, 2);
        if (level < Level.SAME) {
            return level;
        }
        return switch (code(one, other, HintPart.REGISTRY, Level.SAME)) {
            case Level.MISSING -> Level.SAME_BOOK;
            case Level.DIFFERENT -> Level.NEAR;
            default -> Level.SAME_BOOK_AND_REGISTRY;
        };
    }

    private static int code(Hints one, Hints other, HintPart part, int same) {
        int first = one.get(part);
        int second = other.get(part);
        if (first == 0 || second == 0) {
            return Level.MISSING;
        }
        return first == second ? same : Level.DIFFERENT;
    }

    private static int place(Hints one, Hints other) {
        int level = code(one, other, HintPart.PLACE, Level.SAME);
        int differing = one.get(HintPart.PLACE_LIKENESS) ^ other.get(HintPart.PLACE_LIKENESS);
        return level == Level.DIFFERENT && Integer.bitCount(differing) <= 2 ? Level.NEAR : level;
    }

    private static int companions(Hints one, Hints other) {
        int here = one.get(HintPart.COMPANIONS);
        int there = other.get(HintPart.COMPANIONS);
        if (here == 0 || there == 0) {
            return Level.MISSING;
        }
        int shared = Integer.bitCount(here & there);
        return shared == 0 ? Level.DIFFERENT : shared == 1 ? Level.ONE_SHARED : Level.MORE_SHARED;
    }
}
