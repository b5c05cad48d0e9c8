package org.multaqa.coverage;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Sector;
import org.multaqa.directory.Words;

/** The sectors by number: those of the register, what is none of them, and all together. */
final class Sectors {
    private static final Sector[] KNOWN = Sector.values();

    /** What was written as a sector and is none. */
    static final int UNCLASSIFIED = KNOWN.length;

    /** All sectors together. */
    static final int ALL = KNOWN.length + 1;

    static final int COUNT = KNOWN.length + 2;

    /** Sectors in which people are helped; where nobody works in them there is a gap. */
    private static final Set<Sector> SUPPORT =
            EnumSet.of(
                    Sector.LOGISTICS,
                    Sector.TELECOMMUNICATIONS,
                    Sector.COORDINATION,
                    Sector.CAMP_COORDINATION);

    /** Sectors that are shown also where nobody works in them at all. */
    private static final Set<Sector> ALWAYS =
            EnumSet.of(
                    Sector.FOOD_SECURITY,
                    Sector.HEALTH,
                    Sector.EDUCATION,
                    Sector.SHELTER,
                    Sector.WATER_AND_SANITATION,
                    Sector.NUTRITION,
                    Sector.PROTECTION,
                    Sector.EARLY_RECOVERY);

    private Sectors() {}

    /** The number of what a row says. */
    static int number(String said) {
        return Sector.ofCode(said).map(Sector::ordinal).orElse(UNCLASSIFIED);
    }

    /** The sector of a number; null for what is none and for all. */
    static @Nullable Sector sector(int number) {
        return number < KNOWN.length ? KNOWN[number] : null;
    }

    /** Whether nobody at work in it is a gap. */
    static boolean countsGaps(int number) {
        return number < KNOWN.length && !SUPPORT.contains(KNOWN[number]);
    }

    static boolean isAlwaysShown(int number) {
        return number < KNOWN.length && ALWAYS.contains(KNOWN[number]);
    }

    /** How a sector stands in addresses and files: its code, {@code other} for what is none. */
    static String code(int number) {
        return number == ALL ? "all" : number == UNCLASSIFIED ? "other" : KNOWN[number].code();
    }

    /** The number of a code or word in an address, -1 where it is none. */
    static int find(String code) {
        if (code.equals("other")) {
            return UNCLASSIFIED;
        }
        return Words.find(Sector.class, code).map(Sector::ordinal).orElse(-1);
    }

    /** The text that names a sector. */
    static String key(int number) {
        return number == ALL
                ? "coverage.all-sectors"
                : number == UNCLASSIFIED ? "coverage.unclassified" : Words.key(KNOWN[number]);
    }

    /** The short word at the head of its column. */
    static String shortKey(int number) {
        return number == ALL
                ? "coverage.short.all"
                : number == UNCLASSIFIED
                        ? "coverage.short.other"
                        : "coverage.short." + Words.word(KNOWN[number]);
    }
}
