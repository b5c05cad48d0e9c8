package org.multaqa.linkage.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** The normal forms of Arabic and Latin text; see the package for what each is for. */
public final class ArabicText {
    private static final char NOTHING = 0;

    private ArabicText() {}

    /**
     * The normal form: letters and digits in their plain shapes, lower case, one space between
     * words, everything else away. Two writings of a name that differ only in what Arabic writers
     * leave out are equal here; two different words stay different. Equal to {@code
     * language.normalize_arabic} in SQL.
     */
    public static String normalize(String text) {
        String plain = needsDecomposition(text) ? decompose(text) : text;
        StringBuilder out = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = fold(plain.charAt(i));
            if (c == NOTHING) {
                continue;
            }
            if (c == ' ') {
                space = !out.isEmpty();
            } else {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text with Arabic-Indic and Persian digits as Latin ones, and nothing else changed. */
    public static String digits(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char digit = digit(c);
            if (digit != c) {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, digit);
            }
        }
        return out == null ? text : out.toString();
    }

    /**
     * A coarser key of a name, word by word: without the article, long vowels and hamza, with
     * doubled letters single and letters of one sound as one. Empty where nothing is left.
     */
    public static String key(String text) {
        StringBuilder out = new StringBuilder();
        for (String word : normalize(text).split(" ")) {
            String bare = withoutArticle(word);
            int start = out.length();
            if (start > 0 && !bare.isEmpty()) {
                out.append(' ');
                start++;
            }
            for (int i = 0; i < bare.length(); i++) {
                char c = sound(bare.charAt(i), i == 0);
                boolean doubled = out.length() > start && out.charAt(out.length() - 1) == c;
                if (c != NOTHING && !doubled) {
                    out.append(c);
                }
            }
        }
        return out.toString().strip();
    }

    /** The word without ال, where at least three letters remain. */
    public static String withoutArticle(String word) {
        return word.startsWith("ال") && word.length() >= 5 ? word.substring(2) : word;
    }

    /**
     * How alike two texts are, from 0 to 1: the share of trigrams of their normal forms that they
     * have in common (Jaccard), a word's edge counting as a letter.
     */
    public static double similarity(String one, String other) {
        Set<String> first = trigrams(normalize(one));
        Set<String> second = trigrams(normalize(other));
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        int common = 0;
        for (String trigram : first) {
            if (second.contains(trigram)) {
                common++;
            }
        }
        return (double) common / (first.size() + second.size() - common);
    }

    /** The trigrams of a normal form, each word padded as {@code pg_trgm} does. */
    public static Set<String> trigrams(String normal) {
        Set<String> found = new HashSet<>();
        for (String word : normal.split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                found.add(padded.substring(i, i + 3));
            }
        }
        return found;
    }

    /**
     * Whether any character is neither ASCII nor of those Arabic ones that fold the same undivided.
     */
    private static boolean needsDecomposition(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0x621 || c > 0x669) && (c < 0x6F0 || c > 0x6F9)) {
                return true;
            }
        }
        return false;
    }

    private static String decompose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    /** One character in its plain shape: 0 for nothing at all, a space for what parts words. */
    private static char fold(char c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            return c;
        }
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        return switch (c) {
            case 'آ', 'أ', 'إ', 'ٱ', 'ٲ', 'ٳ' -> 'ا';
            case 'ى', 'ی', 'ې', 'ے', 'ئ' -> 'ي';
            case 'ؤ' -> 'و';
            case 'ة', 'ۀ', 'ە', 'ہ', 'ھ', 'ۃ' -> 'ه';
            case 'ک', 'ڪ' -> 'ك';
            case 'گ' -> 'ك';
            case 'پ' -> 'ب';
            case 'چ' -> 'ج';
            case 'ڤ' -> 'ف';
            case 'ژ' -> 'ز';
            case 'ء', 'ـ', '\'', '’', '‘', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '`' -> NOTHING;
            default -> foldOther(c);
        };
    }

    private static char foldOther(char c) {
        char digit = digit(c);
        if (digit != c) {
            return digit;
        }
        if (isArabicLetter(c)) {
            return c;
        }
        return isMark(c) ? NOTHING : ' ';
    }

    private static boolean isArabicLetter(char c) {
        return c >= 0x620 && c <= 0x64A
                || c == 0x66E
                || c == 0x66F
                || c >= 0x671 && c <= 0x6D3
                || c == 0x6D5
                || c >= 0x6FA && c <= 0x6FC
                || c >= 0x750 && c <= 0x77F;
    }

    /** Marks and invisible characters: the ranges stand in the SQL function too. */
    private static boolean isMark(char c) {
        return c >= 0x300 && c <= 0x36F
                || c >= 0x610 && c <= 0x61A
                || c == 0x61C
                || c >= 0x64B && c <= 0x65F
                || c == 0x670
                || c >= 0x6D6 && c <= 0x6DC
                || c >= 0x6DF && c <= 0x6E8
                || c >= 0x6EA && c <= 0x6ED
                || c >= 0x8D3 && c <= 0x8FF
                || c == 0xAD
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFEFF;
    }

    private static char digit(char c) {
        if (c >= '٠' && c <= '٩') {
            return (char) (c - '٠' + '0');
        }
        if (c >= '۰' && c <= '۹') {
            return (char) (c - '۰' + '0');
        }
        return c;
    }

    /** A letter of the key; long vowels count only where a word begins with one. */
    private static char sound(char c, boolean first) {
        return switch (c) {
            case 'ا', 'و', 'ي' -> first ? 'ا' : NOTHING;
            case 'ه' -> first ? 'ه' : NOTHING;
            case 'ث' -> 'س';
            case 'ص' -> 'س';
            case 'ذ', 'ظ', 'ز' -> 'ز';
            case 'ض' -> 'د';
            case 'ط' -> 'ت';
            case 'a', 'e', 'i', 'o', 'u', 'y', 'w' -> first ? 'a' : NOTHING;
            default -> c;
        };
    }
}
