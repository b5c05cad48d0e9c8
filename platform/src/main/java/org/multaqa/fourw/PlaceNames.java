package org.multaqa.fourw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/**
 * The places that a cell names, each with all that may be meant by it; nothing is chosen here.
 * Several places stand in one cell parted by ; ، , / | or a new line, or joined by و where both
 * sides are places.
 */
@Component
class PlaceNames {
    private static final Pattern STRONG = Pattern.compile("\\s*[;؛\\n]\\s*");
    private static final Pattern WEAK = Pattern.compile("\\s*[,،/|+&]\\s*");
    private static final Pattern CODES = Pattern.compile("[\\s;؛,،/|]+");
    private static final Pattern AND = Pattern.compile("\\s+(و|and\\s+)(?=\\S)");
    private static final int SHOWN = 6;

    private final Gazetteer gazetteer;

    PlaceNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A part of a cell, and the places that may be meant by it. */
    record Named(Column column, String text, List<Place> candidates) {
        Named with(List<Place> fewer) {
            return new Named(column, text, fewer);
        }

        boolean mayBe(Place place) {
            return candidates.contains(place);
        }
    }

    /** The codes of a cell; one that there is not has no candidate. */
    List<Named> codes(Column column, String cell) {
        List<Named> codes = new ArrayList<>();
        for (String part : CODES.split(cell.strip())) {
            if (!part.isEmpty()) {
                codes.add(
                        new Named(
                                column,
                                part,
                                gazetteer.find(part).map(List::of).orElse(List.of())));
            }
        }
        return codes;
    }

    /**
     * The names of a cell. In the column of a level a name means a place of that level; below the
     * districts also another within {@code around}, for people write a town's name where its
     * neighbourhood belongs.
     */
    List<Named> names(Column column, String cell, @Nullable Level level, List<Place> around) {
        List<Named> names = new ArrayList<>();
        Naming naming = new Naming(column, level, around, names);
        for (String part : STRONG.split(cell.strip())) {
            if (!part.isEmpty()) {
                naming.split(part);
            }
        }
        return names;
    }

    private final class Naming {
        private final Column column;
        private final @Nullable Level level;
        private final List<Place> around;
        private final List<Named> names;

        Naming(Column column, @Nullable Level level, List<Place> around, List<Named> names) {
            this.column = column;
            this.level = level;
            this.around = around;
            this.names = names;
        }

        /** A name that has a comma or an و in itself is not taken apart. */
        void split(String text) {
            List<Place> whole = candidates(text);
            String[] parts = WEAK.split(text);
            if (!whole.isEmpty() || parts.length < 2) {
                join(text, whole);
                return;
            }
            for (String part : parts) {
                if (!part.isEmpty()) {
                    join(part, candidates(part));
                }
            }
        }

        private void join(String text, List<Place> whole) {
            if (whole.isEmpty()) {
                List<Named> joined = new ArrayList<>();
                for (String part : AND.split(text)) {
                    joined.add(new Named(column, part.strip(), candidates(part)));
                }
                if (joined.size() > 1 && joined.stream().noneMatch(n -> n.candidates().isEmpty())) {
                    names.addAll(joined);
                    return;
                }
            }
            names.add(new Named(column, text, whole));
        }

        private List<Place> candidates(String text) {
            Optional<Place> byCode = gazetteer.find(text);
            if (byCode.isPresent()) {
                return List.of(byCode.get());
            }
            List<Place> named = gazetteer.named(text);
            if (level == null) {
                return named;
            }
            List<Place> ofLevel = named.stream().filter(p -> p.level() == level).toList();
            boolean strict = !ofLevel.isEmpty() || level.compareTo(Level.SUB_DISTRICT) < 0;
            return strict ? ofLevel : within(named, around);
        }
    }

    /** Of places those that are or lie in one of others. */
    List<Place> within(List<Place> places, List<Place> areas) {
        return places.stream()
                .filter(p -> areas.stream().anyMatch(a -> gazetteer.within(p.code(), a.code())))
                .toList();
    }

    /** Whether a place is another or lies in it. */
    boolean within(Place place, Place area) {
        return gazetteer.within(place.code(), area.code());
    }

    /** Why a text that names no place is refused, with what may have been meant. */
    CellNote unknown(Named name, List<Place> areas) {
        List<Place> alike = gazetteer.alike(name.text(), 20);
        List<Place> near = areas.isEmpty() ? List.of() : within(alike, areas);
        List<Place> meant = (near.isEmpty() ? alike : near).stream().limit(SHOWN).toList();
        return meant.isEmpty()
                ? CellNote.of(name.column().key(), "fourw.place-unknown", "typed", name.text())
                : note(name, "fourw.place-unknown-near", meant, meant);
    }

    /** Why a text that names several places is refused, with all of them. */
    CellNote several(Named name) {
        return note(name, "fourw.which-place", name.candidates(), name.candidates());
    }

    /** Why a place is refused that does not lie where the other columns say. */
    CellNote elsewhere(Named name, List<Place> areas) {
        return note(name, "fourw.place-elsewhere", areas, name.candidates());
    }

    /** Why a name is refused that is not the one of the code beside it. */
    CellNote contradicts(Named name, List<Place> coded) {
        return note(name, "fourw.name-against-code", coded, coded);
    }

    private CellNote note(Named name, String key, List<Place> told, List<Place> choices) {
        return new CellNote(
                name.column().key(),
                Message.of(
                        key,
                        "typed",
                        name.text(),
                        "count",
                        told.size(),
                        "places",
                        SaidList.of(told.stream().limit(SHOWN).map(this::said).toList())),
                choices.stream().limit(SHOWN).map(Place::code).toList());
    }

    /** A place as a person tells it from others: code, level, name and what it lies in. */
    private Message said(Place place) {
        List<Place> path = gazetteer.path(place.code());
        Message self =
                Message.of(
                        "fourw.place",
                        "code",
                        place.code(),
                        "level",
                        Message.of("places.level." + place.level().word()),
                        "name",
                        name(place));
        return path.size() < 2
                ? self
                : Message.of("fourw.place-in", "place", self, "around", name(path.getFirst()));
    }

    private static Message name(Place place) {
        return Message.of(
                "fourw.name",
                "ar",
                place.name(Language.ARABIC),
                "en",
                place.name(Language.ENGLISH));
    }
}
