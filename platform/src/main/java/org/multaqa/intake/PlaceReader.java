package org.multaqa.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.multaqa.places.Resolution;

/**
 * Where an organisation is at home by what a row says of governorate, district and town. The
 * narrowest that is certain is taken; a town that could be several is asked for, and meanwhile its
 * district or governorate stands.
 */
final class PlaceReader {
    private final Gazetteer gazetteer;
    private final Map<String, Resolution> asked = new HashMap<>();

    PlaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The code of the place; null where nothing certain is said. Notes are added to the list. */
    @Nullable String read(String governorate, String district, String city, List<CellNote> notes) {
        Place around = governorate(governorate, notes);
        Place narrower = within(MemberFields.DISTRICT, district, around, notes);
        Place area = narrower == null ? around : narrower;
        Place town = within(MemberFields.CITY, city, area, notes);
        Place found = town == null ? area : town;
        return found == null ? null : found.code();
    }

    private @Nullable Place governorate(String text, List<CellNote> notes) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (resolve(text, null)) {
            case Resolution.Found(Place place) -> {
                if (place.level() == Level.GOVERNORATE) {
                    yield place;
                }
                notes.add(
                        CellNote.remark(
                                MemberFields.GOVERNORATE,
                                text,
                                "intake.note.no-governorate",
                                "typed",
                                text));
                yield place;
            }
            case Resolution.Several several -> {
                notes.add(several(MemberFields.GOVERNORATE, text, several.candidates()));
                yield null;
            }
            case Resolution.Unknown unknown -> {
                notes.add(unknown(MemberFields.GOVERNORATE, text, unknown.suggestions()));
                yield null;
            }
        };
    }

    private @Nullable Place within(
            String field, String text, @Nullable Place around, List<CellNote> notes) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<Place> code = gazetteer.find(text);
        if (code.isPresent()) {
            // A code is said on purpose: it stands against what the other columns say.
            return code.get();
        }
        String area = around == null ? null : around.code();
        Resolution resolution = resolve(text, area);
        if (!(resolution instanceof Resolution.Found)) {
            resolution = partOf(text, area).orElse(resolution);
        }
        return switch (resolution) {
            case Resolution.Found(Place place) -> {
                if (area == null || gazetteer.within(place.code(), area)) {
                    yield place;
                }
                notes.add(
                        CellNote.question(
                                field,
                                text,
                                List.of(place.code(), area),
                                "intake.note.place-elsewhere",
                                "typed",
                                text));
                yield null;
            }
            case Resolution.Several several -> {
                notes.add(several(field, text, several.candidates()));
                yield null;
            }
            case Resolution.Unknown unknown -> {
                notes.add(unknown(field, text, unknown.suggestions()));
                yield null;
            }
        };
    }

    /** "دمشق - المزة": the last part that is certain, each looked for within the one before. */
    private Optional<Resolution> partOf(String text, @Nullable String area) {
        String[] parts = text.split("\\s*[-–—/\\\\،,(]\\s*|\\)");
        if (parts.length < 2) {
            return Optional.empty();
        }
        Resolution best = null;
        String around = area;
        for (String part : parts) {
            if (!part.isBlank() && resolve(part, around) instanceof Resolution.Found found) {
                if (around == null || gazetteer.within(found.place().code(), around)) {
                    best = found;
                    around = found.place().code();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Resolution resolve(String text, @Nullable String around) {
        return asked.computeIfAbsent(text + "|" + around, key -> gazetteer.resolve(text, around));
    }

    private CellNote several(String field, String text, List<Place> candidates) {
        return CellNote.question(
                field,
                text,
                codes(candidates, 12),
                "intake.note.place-several",
                "typed",
                CellTexts.shortened(text),
                "count",
                candidates.size(),
                "choices",
                names(candidates));
    }

    private CellNote unknown(String field, String text, List<Place> suggestions) {
        return CellNote.question(
                field,
                text,
                codes(suggestions, 5),
                suggestions.isEmpty() ? "intake.note.place-unknown" : "intake.note.place-misspelt",
                "typed",
                CellTexts.shortened(text),
                "choices",
                names(suggestions));
    }

    /** Names with their governorate and code, for those who read a report without choices. */
    private String names(List<Place> places) {
        return places.stream()
                .limit(5)
                .map(p -> {
                    Place governorate = gazetteer.path(p.code()).getFirst();
                    String around =
                            governorate.equals(p) ? "" : governorate.name(Language.ARABIC) + " ";
                    return p.name(Language.ARABIC) + " (" + around + p.code() + ")";
                })
                .collect(Collectors.joining(" | "));
    }

    private static List<String> codes(List<Place> places, int most) {
        return places.stream().limit(most).map(Place::code).toList();
    }
}
