package org.multaqa.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Sector;
import org.multaqa.language.Language;
import org.multaqa.places.Place;

/**
 * What typed words mean when they are no name: places, a sector, or a sector in a place.
 *
 * @param readings the ways to read them; empty where they mean neither
 * @param sure whether they are written so; else they only look like it
 */
public record Meaning(List<Reading> readings, boolean sure) {
    /** The words mean no place and no sector. */
    public static final Meaning NONE = new Meaning(List.of(), true);

    /** Whoever understands words. */
    interface Source {
        /** What the words mean as they are written, or, if asked, what they may be misspelt for. */
        Meaning of(List<String> words, boolean misspelt);
    }

    /** A place with all that lie around it, the governorate first and itself last. */
    public record Spot(List<Place> path) {
        public String code() {
            return path.getLast().code();
        }

        /** Its name with what tells it from others of that name: دوما، ريف دمشق. */
        public String name(Language language) {
            Set<String> names = new LinkedHashSet<>();
            names.add(path.getLast().name(language));
            if (path.size() > 1) {
                names.add(path.get(path.size() - 2).name(language));
            }
            names.add(path.getFirst().name(language));
            return String.join(language == Language.ARABIC ? "، " : ", ", names);
        }

        List<String> codes() {
            return path.stream().map(Place::code).toList();
        }
    }

    /**
     * One way to read the words.
     *
     * @param spots the places that are called so, none of them within another; empty where it is a
     *     sector alone
     */
    public record Reading(List<Spot> spots, List<List<String>> areas, @Nullable Sector sector) {
        static Reading of(List<Spot> spots, @Nullable Sector sector) {
            return new Reading(spots, spots.stream().map(Spot::codes).toList(), sector);
        }

        private boolean takes(Listed it) {
            if (sector != null && !it.sectors().contains(sector)) {
                return false;
            }
            for (List<String> area : areas) {
                if (Selection.isIn(it, area)) {
                    return true;
                }
            }
            return areas.isEmpty();
        }
    }

    /** A sector or a place that was understood, as a link offers it. */
    public record Offer(@Nullable Spot spot, @Nullable Sector sector) {}

    public boolean isNone() {
        return readings.isEmpty();
    }

    /** Whether several places are called so. */
    public boolean isSeveral() {
        return readings.stream().anyMatch(reading -> reading.spots().size() > 1);
    }

    /** Everything that was understood, each to be chosen alone. */
    public List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading.spots().isEmpty()) {
                offers.add(new Offer(null, reading.sector()));
            }
            reading.spots().forEach(spot -> offers.add(new Offer(spot, reading.sector())));
        }
        return offers;
    }

    /** Whether an organisation is at home or works there, in that sector. */
    boolean takes(Listed it) {
        for (Reading reading : readings) {
            if (reading.takes(it)) {
                return true;
            }
        }
        return false;
    }
}
