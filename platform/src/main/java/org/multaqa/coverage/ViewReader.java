package org.multaqa.coverage;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.AidKinds;
import org.multaqa.language.Dates;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/** Reads a view from the texts of an address. */
@Component
class ViewReader {
    static final List<Integer> SPANS = List.of(1, 3, 6, 12);

    private final Gazetteer gazetteer;
    private final AidKinds kinds;
    private final HeldActivities activities;
    private final Clock clock;

    ViewReader(Gazetteer gazetteer, AidKinds kinds, HeldActivities activities, Clock clock) {
        this.gazetteer = gazetteer;
        this.kinds = kinds;
        this.activities = activities;
        this.clock = clock;
    }

    /** A view, and what of the address was not understood and is left out of it. */
    record Read(View view, List<Problem> problems) {}

    /** A view that compares areas. */
    Read read(Map<String, String> typed) {
        List<Problem> problems = new ArrayList<>();
        Place within = within(text(typed, "within"), problems);
        if (within != null && !Coverage.hasParts(within)) {
            problems.add(Problem.at("within", "coverage.no-parts"));
            within = null;
        }
        Level usual = within == null ? Level.GOVERNORATE : within.level().below();
        String word = text(typed, "level");
        Level level =
                Level.of(word).filter(l -> l.hasArea() && l.compareTo(usual) >= 0).orElse(null);
        if (level == null && !word.isEmpty()) {
            problems.add(Problem.at("level", "coverage.level-wrong"));
        }
        return read(typed, level == null ? usual : level, within, problems);
    }

    /** A view of the rows at a place of whatever level. */
    Read readRows(Map<String, String> typed) {
        List<Problem> problems = new ArrayList<>();
        Place within = within(text(typed, "within"), problems);
        return read(typed, Level.SUB_DISTRICT, within, problems);
    }

    private Read read(
            Map<String, String> typed,
            Level level,
            @Nullable Place within,
            List<Problem> problems) {
        String month = text(typed, "month");
        YearMonth chosen = month.isEmpty() ? null : month(month, problems);
        return new Read(
                new View(
                        level,
                        within,
                        chosen == null ? newest() : chosen,
                        span(text(typed, "months"), problems),
                        chosen == null,
                        sector(text(typed, "sector"), problems),
                        id(typed, "organisation", problems),
                        id(typed, "network", problems),
                        kind(text(typed, "kind")),
                        modality(text(typed, "modality"), problems),
                        word(View.Stage.values(), text(typed, "stage"), "stage", problems),
                        word(View.Show.values(), text(typed, "show"), "show", problems),
                        word(View.Way.values(), text(typed, "way"), "way", problems)),
                problems);
    }

    /**
     * The newest month worth comparing: the last one that is over, since the present one is not
     * reported yet; where nothing is known of it, the last of which anything is.
     */
    YearMonth newest() {
        YearMonth now = YearMonth.from(clock.instant().atZone(Dates.DAMASCUS));
        var known = activities.now().months();
        var over = known.headMap(now);
        return !over.isEmpty() ? over.lastKey() : known.containsKey(now) ? now : now.minusMonths(1);
    }

    private @Nullable Place within(String code, List<Problem> problems) {
        if (code.isEmpty()) {
            return null;
        }
        Optional<Place> found = gazetteer.find(code);
        if (found.isEmpty()) {
            problems.add(Problem.at("within", "coverage.place-unknown", "typed", code));
        }
        return found.orElse(null);
    }

    /** A month as in addresses; null and a problem for what is none. */
    static @Nullable YearMonth month(String typed, List<Problem> problems) {
        try {
            YearMonth month = YearMonth.parse(ArabicText.digits(typed).strip());
            if (month.getYear() >= 2000 && month.getYear() <= 2100) {
                return month;
            }
        } catch (DateTimeException e) {
            problems.add(Problem.at("month", "coverage.month-wrong", "typed", typed));
            return null;
        }
        problems.add(Problem.at("month", "coverage.month-wrong", "typed", typed));
        return null;
    }

    private static int span(String typed, List<Problem> problems) {
        for (int months : SPANS) {
            if (typed.equals(String.valueOf(months))) {
                return months;
            }
        }
        if (!typed.isEmpty()) {
            problems.add(Problem.at("months", "coverage.months-wrong"));
        }
        return 1;
    }

    private static int sector(String typed, List<Problem> problems) {
        int sector = typed.isEmpty() ? Sectors.ALL : Sectors.find(typed);
        if (sector < 0) {
            problems.add(Problem.at("sector", "coverage.sector-wrong", "typed", typed));
        }
        return sector < 0 ? Sectors.ALL : sector;
    }

    private static @Nullable UUID id(
            Map<String, String> typed, String field, List<Problem> problems) {
        String text = text(typed, field);
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            problems.add(Problem.at(field, "coverage.id-wrong", "typed", text));
            return null;
        }
    }

    /** A kind by its word, or by what people call it. */
    private @Nullable String kind(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return kinds.all().contains(typed) || typed.startsWith("other:") ? typed : kinds.of(typed);
    }

    private static @Nullable Modality modality(String typed, List<Problem> problems) {
        Modality found = Modality.of(typed);
        if (found == Modality.UNSAID && !typed.isEmpty()) {
            problems.add(Problem.at("modality", "coverage.word-wrong", "typed", typed));
        }
        return found == Modality.UNSAID ? null : found;
    }

    private static <E extends Enum<E>> E word(
            E[] all, String typed, String field, List<Problem> problems) {
        if (typed.isEmpty()) {
            return all[0];
        }
        Optional<E> found = Arrays.stream(all).filter(v -> View.word(v).equals(typed)).findFirst();
        if (found.isEmpty()) {
            problems.add(Problem.at(field, "coverage.word-wrong", "typed", typed));
        }
        return found.orElse(all[0]);
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
