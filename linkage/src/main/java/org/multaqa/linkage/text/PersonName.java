package org.multaqa.linkage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The normal form of a person's name: titles off, and the names that are written in two words or in
 * one (عبد الرحمن, نور الدين, أبو زيد) in one. Two writings of one name that a reader would not
 * call a mistake are equal here.
 */
public final class PersonName {
    private static final Set<String> TITLES =
            Set.of(
                    "الحاج",
                    "حاج",
                    "الحاجه",
                    "حاجه",
                    "السيد",
                    "السيده",
                    "الشيخ",
                    "الشيخه",
                    "الدكتور",
                    "الدكتوره",
                    "دكتور",
                    "دكتوره",
                    "د",
                    "المهندس",
                    "المهندسه",
                    "م",
                    "الاستاذ",
                    "الاستاذه",
                    "استاذ",
                    "استاذه",
                    "ا",
                    "الانسه",
                    "المرحوم",
                    "المرحومه",
                    "الشهيد",
                    "الشهيده",
                    "المحامي",
                    "المحاميه",
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "dr",
                    "prof",
                    "eng",
                    "hajj",
                    "haj",
                    "hajja",
                    "sheikh",
                    "shaikh");

    /** Words that stand between a name and the next and are left out as often. */
    private static final Set<String> LINKS = Set.of("بن", "ابن", "بنت", "bin", "ibn", "bint");

    private static final Set<String> FIRST_HALVES =
            Set.of(
                    "عبد", "ابو", "ابي", "ابا", "ام", "ال", "بني", "بو", "عبدال", "abd", "abed",
                    "abid", "abdel", "abdul", "abdal", "abdu", "abdool", "abu", "abou", "abo");

    /** The article as Latin hands part it from its word; it says nothing. */
    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "il");

    private static final Set<String> FAITH =
            Set.of("الدين", "din", "deen", "dine", "eddin", "eddine", "uddin", "aldin", "eldin");

    private PersonName() {}

    /** The normal form; several names are parted by one space. Empty for nothing. */
    public static String normal(String written) {
        if (isPlain(written)) {
            return written;
        }
        if (Absent.in(written)) {
            return "";
        }
        List<String> words = withoutTitles(Parts.words(ArabicText.normalize(written)));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            while (FIRST_HALVES.contains(word) && i + 1 < words.size()) {
                word = joined(word, words.get(++i));
            }
            if (i + 1 < words.size() && FAITH.contains(words.get(i + 1))) {
                word += words.get(++i);
            }
            if (!out.isEmpty()) {
                out.append(' ');
            }
            out.append(word);
        }
        return out.toString();
    }

    /** The names of a normal form, one by one. */
    public static List<String> parts(String normal) {
        return normal.isEmpty() ? List.of() : Parts.words(normal);
    }

    /**
     * A whole name that was written into one cell, as given, father's, grandfather's and family
     * name; what is not there is empty. One name alone is a given name, two are given and family.
     */
    public static List<String> whole(String written) {
        List<String> parts = parts(normal(written));
        return switch (parts.size()) {
            case 0 -> List.of("", "", "", "");
            case 1 -> List.of(parts.get(0), "", "", "");
            case 2 -> List.of(parts.get(0), "", "", parts.get(1));
            case 3 -> List.of(parts.get(0), parts.get(1), "", parts.get(2));
            default ->
                    List.of(
                            parts.get(0),
                            parts.get(1),
                            parts.get(2),
                            String.join(" ", parts.subList(3, parts.size())));
        };
    }

    /** A short Latin word in small letters stands for itself: most cells of a Latin list are so. */
    private static boolean isPlain(String written) {
        if (written.length() < 4) {
            return false;
        }
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return !Absent.in(written) && !TITLES.contains(written);
    }

    /** Titles go only where a name remains: الشيخ and الحاج are family names too. */
    private static List<String> withoutTitles(List<String> words) {
        List<String> names = new ArrayList<>(words.size());
        for (String word : words) {
            boolean said = !TITLES.contains(word) && !LINKS.contains(word);
            if (said && !ARTICLES.contains(word)) {
                names.add(word);
            }
        }
        return names.isEmpty() ? words : names;
    }

    private static String joined(String first, String second) {
        return first.equals("ال") && second.startsWith("ال") ? second : first + second;
    }
}
