package org.multaqa.spreadsheet;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.multaqa.linkage.text.ArabicText;

/**
 * A title taken apart for comparison: its words without article and plural, its numbers, its
 * trigrams.
 */
record TitleWords(
        String normal, Set<String> words, String first, Set<String> numbers, Set<String> trigrams) {
    private static final Set<String> LITTLE =
            Set.of("في", "من", "الي", "او", "و", "of", "the", "and", "or", "in");
    private static final String[] PLURALS = {"ات", "ون", "ين", "يه", "ه"};

    /** Words that say the kind of a column and not what it is of: alone they mean little. */
    private static final Set<String> GENERAL =
            stems(
                    "اسم عدد رقم تاريخ حالة نوع قيمة رمز كود مكان name number no date type code id"
                            + " value total");

    static TitleWords of(String title) {
        String normal = ArabicText.normalize(title.replace('_', ' '));
        Set<String> words = stems(normal);
        Set<String> numbers = new HashSet<>();
        for (String word : words) {
            // "الهاتف 1" is the phone; "ذكور 6 - 17" are not the males.
            if (word.chars().allMatch(Character::isDigit) && !word.equals("1")) {
                numbers.add(word);
            }
        }
        String first = words.isEmpty() ? "" : words.iterator().next();
        return new TitleWords(normal, words, first, numbers, ArabicText.trigrams(normal));
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : ArabicText.normalize(text).split(" ")) {
            if (!word.isEmpty() && !LITTLE.contains(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    private static String stem(String word) {
        String bare = word.startsWith("لل") ? word.substring(2) : ArabicText.withoutArticle(word);
        for (String plural : PLURALS) {
            if (bare.endsWith(plural) && bare.length() - plural.length() >= 3) {
                return bare.substring(0, bare.length() - plural.length());
            }
        }
        String latin = bare.replace("iz", "is");
        return latin.endsWith("s") && latin.length() > 3 && latin.charAt(0) <= 'z'
                ? latin.substring(0, latin.length() - 1)
                : latin;
    }

    /** How likely this title means what a known one means, from 0 to 1. */
    double likeness(TitleWords known) {
        if (normal.equals(known.normal)) {
            return 1;
        }
        if (!numbers.equals(known.numbers)) {
            return 0;
        }
        if (words.equals(known.words)) {
            return 0.98;
        }
        return Math.max(contained(known), 0.85 * similarity(known));
    }

    /** A title with more to it: "اسم الجمعية (بالعربية)". Its first word says what it is. */
    private double contained(TitleWords known) {
        boolean tells = !GENERAL.containsAll(known.words);
        if (!tells || !words.containsAll(known.words) || words.size() > 3 * known.words.size()) {
            return 0;
        }
        double share = (double) known.words.size() / words.size();
        return 0.65 + 0.3 * share - (first.equals(known.first) ? 0 : 0.1);
    }

    private double similarity(TitleWords known) {
        int common = 0;
        for (String trigram : trigrams) {
            if (known.trigrams.contains(trigram)) {
                common++;
            }
        }
        double similarity = (double) common / (trigrams.size() + known.trigrams.size() - common);
        return similarity >= 0.55 ? similarity : 0;
    }
}
