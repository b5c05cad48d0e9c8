package org.multaqa.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;

/** What was typed of a place that is missing; without a point it is put where its parent is. */
public record PlaceForm(
        @Nullable String nameAr,
        @Nullable String nameEn,
        @Nullable String latitude,
        @Nullable String longitude) {

    static final PlaceForm EMPTY = new PlaceForm("", "", "", "");
    private static final int LONGEST = 120;

    /** What was read; a coordinate that was left empty is null. */
    record Read(
            String nameAr,
            @Nullable String nameEn,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** Reads the form and adds to {@code problems} what is wrong with it. */
    Read read(List<Problem> problems) {
        String arabic = arabic("nameAr", nameAr, problems);
        String english = tidy(nameEn);
        if (english.length() > LONGEST) {
            problems.add(Problem.at("nameEn", "places.name-too-long", "longest", LONGEST));
        } else if (!english.isEmpty() && !has(english, Character.UnicodeScript.LATIN)) {
            problems.add(Problem.at("nameEn", "places.name-not-latin"));
        }
        Double north = degrees("latitude", latitude, Syria.SOUTH, Syria.NORTH, problems);
        Double east = degrees("longitude", longitude, Syria.WEST, Syria.EAST, problems);
        if (problems.isEmpty() && (north == null) != (east == null)) {
            problems.add(Problem.at(north == null ? "latitude" : "longitude", "places.point-half"));
        }
        return new Read(arabic, english.isEmpty() ? null : english, north, east);
    }

    /** A name in Arabic letters, without what cannot be seen in it. */
    static String arabic(String field, @Nullable String typed, List<Problem> problems) {
        String name = tidy(typed);
        if (name.isEmpty()) {
            problems.add(Problem.at(field, "places.name-missing"));
        } else if (name.length() > LONGEST) {
            problems.add(Problem.at(field, "places.name-too-long", "longest", LONGEST));
        } else if (!has(name, Character.UnicodeScript.ARABIC)) {
            problems.add(Problem.at(field, "places.name-not-arabic"));
        }
        return name;
    }

    /** Another spelling, in either script. */
    static String spelling(@Nullable String typed, List<Problem> problems) {
        List<Problem> inArabic = new ArrayList<>();
        String name = arabic("spelling", typed, inArabic);
        boolean latin =
                !name.isEmpty()
                        && name.length() <= LONGEST
                        && has(name, Character.UnicodeScript.LATIN);
        if (!latin) {
            problems.addAll(inArabic);
        }
        return name;
    }

    static boolean has(String text, Character.UnicodeScript script) {
        IntPredicate of = c -> Character.UnicodeScript.of(c) == script;
        return text.codePoints().filter(Character::isLetter).anyMatch(of);
    }

    private static String tidy(@Nullable String typed) {
        String seen = Objects.requireNonNullElse(typed, "").replaceAll("\\p{Cf}", "");
        return seen.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
    }

    private static @Nullable Double degrees(
            String field,
            @Nullable String typed,
            double least,
            double most,
            List<Problem> problems) {
        String text = ArabicText.digits(tidy(typed)).replace('٫', '.').replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}(\\.\\d{1,12})?")
                || Double.parseDouble(text) < least
                || Double.parseDouble(text) > most) {
            problems.add(Problem.at(field, "places.degrees-wrong", "least", least, "most", most));
            return null;
        }
        return Double.parseDouble(text);
    }
}
