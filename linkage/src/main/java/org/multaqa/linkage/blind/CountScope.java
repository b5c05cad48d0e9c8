package org.multaqa.linkage.blind;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.multaqa.linkage.encode.Subject;

/**
 * Among which help a family is counted once. The sum of first sightings of one scope is the number
 * of different families in it: in a sub-district or the whole union, of one kind of help or of any,
 * in one month or in all the time of the exchange. Numbers of two scopes do not add up to one
 * another: a family that was helped in two sub-districts is one family of their district.
 *
 * @param ofKind whether only help of the same kind counts, else any
 * @param ofMonth whether only help of the same month counts, else of any time
 */
public record CountScope(boolean ofKind, Area area, boolean ofMonth) {
    /** All there are, the widest first. */
    public static final List<CountScope> ALL = all();

    /** Within what area; a family that is helped elsewhere is counted there as well. */
    public enum Area {
        UNION(1),
        GOVERNORATE(10_000),
        DISTRICT(100),
        SUB_DISTRICT(1);

        /** What the digits of a sub-district's code are divided by to give the area's. */
        private final int below;

        Area(int below) {
            this.below = below;
        }

        boolean isShared(int one, int other) {
            return this == UNION || one > 0 && one / below == other / below;
        }
    }

    private static List<CountScope> all() {
        List<CountScope> all = new ArrayList<>();
        for (boolean ofKind : new boolean[] {false, true}) {
            for (Area area : Area.values()) {
                for (boolean ofMonth : new boolean[] {false, true}) {
                    all.add(new CountScope(ofKind, area, ofMonth));
                }
            }
        }
        return List.copyOf(all);
    }

    /** As it stands in reports: {@code kind-sub-district-month}, {@code any-union-ever}. */
    public String word() {
        return (ofKind ? "kind-" : "any-")
                + area.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (ofMonth ? "-month" : "-ever");
    }

    /** The scope of a word. */
    public static Optional<CountScope> of(String word) {
        return ALL.stream().filter(scope -> scope.word().equals(word)).findFirst();
    }

    /** Whether all help of this scope lies in another one too. */
    public boolean isWithin(CountScope other) {
        return (ofKind || !other.ofKind)
                && (ofMonth || !other.ofMonth)
                && area.compareTo(other.area) >= 0;
    }

    /** Whether a family helped so is counted in this scope at all: areas need a place. */
    public boolean counts(Subject.Help help) {
        return area == Area.UNION || help.subDistrict() > 0;
    }

    /** Whether other help lies in the scope that this help is counted in. */
    public boolean isKnownBy(Subject.Help help, int kind, YearMonth month, int subDistrict) {
        return (!ofKind || kind == help.kind())
                && (!ofMonth || month.equals(help.month()))
                && area.isShared(help.subDistrict(), subDistrict);
    }
}
