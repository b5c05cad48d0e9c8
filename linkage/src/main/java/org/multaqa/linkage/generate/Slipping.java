package org.multaqa.linkage.generate;

import java.util.Map;

/** Slips of a clerk's hand and ear, in letters and in digits. */
final class Slipping {
    /** Letters that are heard or seen as one another. */
    private static final Map<Character, String> MISHEARD =
            Map.ofEntries(
                    Map.entry('ت', "طث"),
                    Map.entry('ط', "ت"),
                    Map.entry('د', "ضذ"),
                    Map.entry('ض', "ظد"),
                    Map.entry('ظ', "ضز"),
                    Map.entry('ذ', "زد"),
                    Map.entry('ز', "ذر"),
                    Map.entry('س', "صش"),
                    Map.entry('ص', "س"),
                    Map.entry('ث', "ست"),
                    Map.entry('ق', "كف"),
                    Map.entry('ك', "ق"),
                    Map.entry('ح', "هخج"),
                    Map.entry('خ', "حج"),
                    Map.entry('ه', "ح"),
                    Map.entry('ع', "غ"),
                    Map.entry('غ', "ع"),
                    Map.entry('ي', "ىو"),
                    Map.entry('و', "ي"),
                    Map.entry('ن', "ب"),
                    Map.entry('ب', "ين"),
                    Map.entry('ر', "زد"),
                    Map.entry('ف', "ق"));

    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

    private Slipping() {}

    /** The word with one slip in it; a word of one letter stays. */
    static String ofLetters(String word, Chance chance) {
        if (word.length() < 2) {
            return word;
        }
        int at = chance.below(word.length());
        char c = word.charAt(at);
        StringBuilder out = new StringBuilder(word);
        switch (chance.below(10)) {
            case 0, 1 -> out.deleteCharAt(at);
            case 2 -> out.insert(at, c);
            case 3 -> out.insert(at, anyLetter(c, chance));
            case 4 -> out.setCharAt(at, anyLetter(c, chance));
            case 5 -> {
                int next = Math.min(at, word.length() - 2);
                out.setCharAt(next, word.charAt(next + 1));
                out.setCharAt(next + 1, word.charAt(next));
            }
            default -> {
                String alike = MISHEARD.getOrDefault(c, "");
                if (alike.isEmpty()) {
                    out.deleteCharAt(at);
                } else {
                    out.setCharAt(at, alike.charAt(chance.below(alike.length())));
                }
            }
        }
        return out.toString();
    }

    /** The number with one digit wrong, or two neighbours exchanged, or one left out. */
    static String ofDigits(String number, Chance chance) {
        if (number.length() < 2) {
            return number;
        }
        int at = chance.below(number.length() - 1);
        StringBuilder out = new StringBuilder(number);
        switch (chance.below(5)) {
            case 0 -> {
                out.setCharAt(at, number.charAt(at + 1));
                out.setCharAt(at + 1, number.charAt(at));
            }
            case 1 -> out.deleteCharAt(at);
            default -> out.setCharAt(at, (char) ('0' + chance.below(10)));
        }
        return out.toString();
    }

    private static char anyLetter(char like, Chance chance) {
        String letters = like < 0x80 ? LATIN : ARABIC;
        return letters.charAt(chance.below(letters.length()));
    }
}
