package org.multaqa.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.MinistryClass;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Sector;
import org.multaqa.directory.Words;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.places.Resolution;
import org.springframework.stereotype.Component;

/** Understands what was typed into the filters of a list, or says which of them it does not. */
@Component
class Selections {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    private final Gazetteer gazetteer;

    Selections(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Outcome<Selection> read(SelectionForm form) {
        List<Problem> problems = new ArrayList<>();
        Selection selection =
                new Selection(
                        words(form.text("q"), problems),
                        choice(OrganisationKind.class, "kind", form, problems),
                        choice(MinistryClass.class, "class", form, problems),
                        choice(Sector.class, "sector", form, problems),
                        area(form.text("area"), problems),
                        presence(form.text("presence"), problems),
                        network(form.text("network"), problems),
                        choice(LicenceStanding.class, "licence", form, problems),
                        freshness(form.text("freshness"), problems));
        return problems.isEmpty() ? Outcome.done(selection) : Outcome.invalid(problems);
    }

    /** The filters that were understood, each in the word that the page offers for it. */
    SelectionForm plain(SelectionForm form, Selection it) {
        Map<String, String> texts = new HashMap<>(form.texts());
        put(texts, "kind", it.kind());
        put(texts, "sector", it.sector());
        put(texts, "class", it.ministryClass());
        put(texts, "licence", it.licence());
        if (!it.area().isEmpty()) {
            texts.put("area", it.area().getLast());
        }
        if (it.presence() == Presence.EITHER) {
            texts.remove("presence");
        }
        return new SelectionForm(texts);
    }

    private static void put(Map<String, String> texts, String field, @Nullable Enum<?> value) {
        if (value != null) {
            texts.put(field, Words.word(value));
        }
    }

    /** The cursor as it came, or what is wrong with it; null where the list begins. */
    static Outcome<Optional<String>> cursor(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return Outcome.done(Optional.empty());
        }
        return Cursor.read(after).isPresent()
                ? Outcome.done(Optional.of(after))
                : Outcome.invalid(Problem.at("after", "search.cursor-unknown"));
    }

    private static List<String> words(String typed, List<Problem> problems) {
        if (typed.length() > LONGEST) {
            problems.add(
                    Problem.at(
                            "q",
                            "directory.too-long",
                            "length",
                            typed.length(),
                            "longest",
                            LONGEST));
            return List.of();
        }
        String normal = ArabicText.normalize(typed);
        return normal.isEmpty()
                ? List.of()
                : Arrays.stream(normal.split(" ")).distinct().limit(MOST_WORDS).toList();
    }

    private static <E extends Enum<E>> @Nullable E choice(
            Class<E> type, String field, SelectionForm form, List<Problem> problems) {
        String typed = form.text(field);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<E> found = Words.find(type, typed);
        if (found.isEmpty()) {
            problems.add(unknown(field, typed));
        }
        return found.orElse(null);
    }

    private static @Nullable Freshness freshness(String typed, List<Problem> problems) {
        for (Freshness freshness : Freshness.values()) {
            if (Words.word(freshness).equals(typed)) {
                return freshness;
            }
        }
        if (!typed.isEmpty()) {
            problems.add(unknown("freshness", typed));
        }
        return null;
    }

    private static Presence presence(String typed, List<Problem> problems) {
        Optional<Presence> found = typed.isEmpty() ? Optional.empty() : Presence.of(typed);
        if (found.isEmpty() && !typed.isEmpty()) {
            problems.add(unknown("presence", typed));
        }
        return found.orElse(Presence.EITHER);
    }

    private List<String> area(String typed, List<Problem> problems) {
        if (typed.isEmpty()) {
            return List.of();
        }
        return switch (gazetteer.resolve(typed, null)) {
            case Resolution.Found(Place place) ->
                    gazetteer.path(place.code()).stream().map(Place::code).toList();
            case Resolution.Several several -> {
                problems.add(Problem.at("area", "places.typed-several", "typed", shortened(typed)));
                yield List.of();
            }
            case Resolution.Unknown nowhere -> {
                problems.add(Problem.at("area", "places.typed-unknown", "typed", shortened(typed)));
                yield List.of();
            }
        };
    }

    private static @Nullable UUID network(String typed, List<Problem> problems) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            problems.add(unknown("network", typed));
            return null;
        }
    }

    private static Problem unknown(String field, String typed) {
        return Problem.at(field, "directory.choice-unknown", "typed", shortened(typed));
    }

    private static String shortened(String typed) {
        return typed.length() <= 60 ? typed : typed.substring(0, 60) + "…";
    }
}
