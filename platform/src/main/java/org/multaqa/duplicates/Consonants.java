package org.multaqa.duplicates;

/**
 * The consonants of a word in one alphabet for Arabic and Latin letters, so that a name and its
 * transliterations, of which every writer has their own, look alike.
 */
final class Consonants {
    private Consonants() {}

    /** A Latin word as it sounds: its consonants, and one vowel for each run of vowels. */
    static String sound(String word) {
        StringBuilder out = new StringBuilder(word.length());
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            boolean vowel = i < word.length() && isVowel(word.charAt(i), i);
            if (i == word.length() || vowel) {
                out.append(of(word.substring(from, i)));
                from = i + 1;
            }
            if (vowel && (out.isEmpty() || out.charAt(out.length() - 1) != 'a')) {
                out.append('a');
            }
        }
        return word.startsWith("w") || word.startsWith("y")
                ? word.charAt(0) + out.toString()
                : out.toString();
    }

    private static boolean isVowel(char c, int at) {
        return "aeiou".indexOf(c) >= 0 || (at > 0 && (c == 'w' || c == 'y'));
    }

    static String of(String word) {
        StringBuilder out = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            boolean two = next == 'h' && "skgdtpc".indexOf(c) >= 0;
            char sound = two ? pair(c) : one(c, i + 1 == word.length());
            i += two ? 2 : 1;
            boolean doubled = !out.isEmpty() && out.charAt(out.length() - 1) == sound;
            if (sound != 0 && !doubled) {
                out.append(sound);
            }
        }
        return out.toString();
    }

    private static char pair(char first) {
        return switch (first) {
            case 's', 'c' -> 'S';
            case 'k' -> 'h';
            case 'g' -> 'g';
            case 'd' -> 'z';
            case 't' -> 's';
            default -> 'f';
        };
    }

    private static char one(char c, boolean last) {
        return switch (c) {
            case 'ا', 'و', 'ي', 'ع', 'a', 'e', 'i', 'o', 'u', 'y', 'w' -> 0;
            case 'ه', 'h' -> last ? 0 : 'h';
            case 'ح', 'خ' -> 'h';
            case 'ب', 'p', 'b' -> 'b';
            case 'ت', 'ط', 't' -> 't';
            case 'ث', 'س', 'ص', 's' -> 's';
            case 'ج', 'j' -> 'j';
            case 'د', 'ض', 'd' -> 'd';
            case 'ذ', 'ز', 'ظ', 'z' -> 'z';
            case 'ر', 'r' -> 'r';
            case 'ش' -> 'S';
            case 'غ', 'g' -> 'g';
            case 'ف', 'f', 'v' -> 'f';
            case 'ق', 'ك', 'k', 'q', 'c' -> 'k';
            case 'ل', 'l' -> 'l';
            case 'م', 'm' -> 'm';
            case 'ن', 'n' -> 'n';
            default -> Character.isDigit(c) ? c : 0;
        };
    }
}
