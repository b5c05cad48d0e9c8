package org.multaqa.fourw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.multaqa.fourw.PlaceNames.Named;
import org.multaqa.places.Level;
import org.multaqa.places.Place;

/**
 * Where a row says that it is done: from the codes and names of the five levels, the column of
 * codes and the free one. The finest that is said counts, what lies around it is looked at as well:
 * it tells homonyms apart and may not contradict. For one reading, by one thread.
 */
final class PlaceColumns {
    private static final int REMEMBERED = 20_000;

    private final PlaceNames names;
    private final Map<List<String>, Found> met = new HashMap<>();

    PlaceColumns(PlaceNames names) {
        this.names = names;
    }

    /**
     * What the columns of places come to.
     *
     * @param places in the order in which they are named; none where a fault was found
     * @param site the free text, where it names no place but stands beside one
     */
    record Found(List<Place> places, List<CellNote> faults, List<CellNote> remarks, String site) {}

    /** Reads the columns of a row; cells that say nothing are empty. */
    Found read(Function<Column, String> cells) {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < Column.CODES.size(); i++) {
            key.add(cells.apply(Column.CODES.get(i)));
            key.add(cells.apply(Column.NAMES.get(i)));
        }
        key.add(cells.apply(Column.PCODE));
        key.add(cells.apply(Column.LOCATION));
        Found known = met.get(key);
        if (known == null) {
            known = new Reading(cells).found();
            if (met.size() >= REMEMBERED) {
                met.clear();
            }
            met.put(key, known);
        }
        return known;
    }

    private final class Reading {
        private final Function<Column, String> cells;
        private final List<CellNote> faults = new ArrayList<>();
        private final List<CellNote> remarks = new ArrayList<>();
        private final List<List<Named>> levels = new ArrayList<>();
        private String site = "";

        Reading(Function<Column, String> cells) {
            this.cells = cells;
        }

        Found found() {
            for (Level level : Level.values()) {
                levels.add(faults.isEmpty() ? level(level) : List.of());
            }
            Set<Place> places = faults.isEmpty() ? finest() : Set.of();
            places = faults.isEmpty() ? coded(places) : places;
            places = faults.isEmpty() ? free(places) : places;
            return new Found(
                    faults.isEmpty() ? List.copyOf(places) : List.of(),
                    List.copyOf(faults),
                    List.copyOf(remarks),
                    site);
        }

        /** What is said at a level, as far as what is said around it allows. */
        private List<Named> level(Level level) {
            Column codeColumn = Column.CODES.get(level.ordinal());
            Column nameColumn = Column.NAMES.get(level.ordinal());
            List<Named> codes = names.codes(codeColumn, cells.apply(codeColumn));
            List<Place> around = around();
            List<Named> named = names.names(nameColumn, cells.apply(nameColumn), level, around);
            if (codes.isEmpty()) {
                return named.stream().map(name -> narrowed(name, around)).toList();
            }
            List<Named> narrowed = codes.stream().map(code -> narrowed(code, around)).toList();
            List<Place> coded = narrowed.stream().flatMap(c -> c.candidates().stream()).toList();
            named.forEach(name -> compare(name, coded));
            return narrowed;
        }

        private void compare(Named name, List<Place> coded) {
            if (name.candidates().isEmpty()) {
                remarks.add(
                        CellNote.of(
                                name.column().key(), "fourw.name-unknown", "typed", name.text()));
            } else if (coded.stream().noneMatch(name::mayBe)) {
                faults.add(names.contradicts(name, coded));
            }
        }

        private Named narrowed(Named name, List<Place> around) {
            if (name.candidates().isEmpty()) {
                faults.add(names.unknown(name, around));
                return name;
            }
            if (around.isEmpty()) {
                return name;
            }
            List<Place> inside = names.within(name.candidates(), around);
            if (inside.isEmpty()) {
                faults.add(names.elsewhere(name, around));
            }
            return name.with(inside);
        }

        /** What is said at the nearest level above. */
        private List<Place> around() {
            for (List<Named> level : levels.reversed()) {
                if (!level.isEmpty()) {
                    return level.stream().flatMap(n -> n.candidates().stream()).toList();
                }
            }
            return List.of();
        }

        /** The places in which nothing finer is said. */
        private Set<Place> finest() {
            Set<Place> places = new LinkedHashSet<>();
            for (List<Named> level : levels.reversed()) {
                for (Named name : level) {
                    boolean finerSaid =
                            places.stream()
                                    .anyMatch(p ->
                                            !names.within(List.of(p), name.candidates()).isEmpty());
                    if (finerSaid) {
                        continue;
                    }
                    if (name.candidates().size() > 1) {
                        faults.add(names.several(name));
                    } else {
                        places.addAll(name.candidates());
                    }
                }
            }
            return places;
        }

        /** The column of codes says all places; the others may only be finer within them. */
        private Set<Place> coded(Set<Place> said) {
            Set<Place> codes = new LinkedHashSet<>();
            for (Named code : names.codes(Column.PCODE, cells.apply(Column.PCODE))) {
                if (code.candidates().isEmpty()) {
                    faults.add(names.unknown(code, List.of()));
                } else if (!said.isEmpty() && noneNear(code.candidates().getFirst(), said)) {
                    faults.add(names.elsewhere(code, List.copyOf(said)));
                }
                codes.addAll(code.candidates());
            }
            return codes.isEmpty() || !faults.isEmpty() ? said : refined(codes, said);
        }

        private boolean noneNear(Place place, Set<Place> said) {
            return said.stream().noneMatch(p -> names.within(place, p) || names.within(p, place));
        }

        private Set<Place> refined(Set<Place> codes, Set<Place> said) {
            Set<Place> refined = new LinkedHashSet<>();
            for (Place code : codes) {
                List<Place> finer =
                        said.stream()
                                .filter(p -> !codes.contains(p) && names.within(p, code))
                                .toList();
                refined.addAll(finer.isEmpty() ? List.of(code) : finer);
            }
            return refined;
        }

        /** The free column: the parts of one cell may say where the others lie. */
        private Set<Place> free(Set<Place> said) {
            String cell = cells.apply(Column.LOCATION);
            List<Named> parts = names.names(Column.LOCATION, cell, null, List.of());
            boolean noPlace = parts.stream().anyMatch(n -> n.candidates().isEmpty());
            if (noPlace && !said.isEmpty()) {
                // Beside a place it may well be the name of a house or a street.
                site = cell;
                return said;
            }
            Set<Place> places = new LinkedHashSet<>();
            for (Named part : parts) {
                Named meant = part.candidates().isEmpty() ? part : told(part, parts, said);
                if (meant.candidates().isEmpty()) {
                    faults.add(
                            part.candidates().isEmpty()
                                    ? names.unknown(part, List.of())
                                    : names.elsewhere(part, List.copyOf(said)));
                } else if (meant.candidates().size() > 1) {
                    faults.add(names.several(meant));
                } else {
                    places.addAll(meant.candidates());
                }
            }
            places.removeIf(p -> places.stream().anyMatch(o -> o != p && names.within(o, p)));
            return places.isEmpty() ? said : merged(said, places);
        }

        private Named told(Named part, List<Named> parts, Set<Place> said) {
            Named meant = part;
            if (!said.isEmpty()) {
                List<Place> inside = names.within(part.candidates(), List.copyOf(said));
                meant =
                        part.with(
                                inside.isEmpty()
                                        ? part.candidates().stream()
                                                .filter(c -> !noneNear(c, said))
                                                .toList()
                                        : inside);
            }
            for (Named other : parts) {
                List<Place> inside = names.within(meant.candidates(), other.candidates());
                boolean tells = other != part && !inside.isEmpty() && meant.candidates().size() > 1;
                meant = tells ? meant.with(inside) : meant;
            }
            return meant.with(top(meant.candidates()));
        }

        /** A governorate that bears the name of what lies in it: دمشق is the governorate. */
        private List<Place> top(List<Place> candidates) {
            return candidates.stream()
                    .filter(top ->
                            top.level() == Level.GOVERNORATE
                                    && candidates.stream().allMatch(c -> names.within(c, top)))
                    .findFirst()
                    .map(List::of)
                    .orElse(candidates);
        }

        private Set<Place> merged(Set<Place> said, Set<Place> free) {
            Set<Place> merged = new LinkedHashSet<>(free);
            for (Place place : said) {
                if (free.stream().noneMatch(f -> names.within(f, place))) {
                    merged.removeIf(f -> names.within(place, f));
                    merged.add(place);
                }
            }
            return merged;
        }
    }
}
