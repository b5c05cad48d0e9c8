package org.multaqa.linkage.text;

/**
 * What remains of a name when everything is taken away that clerks hear or spell differently: the
 * article and أبو, long vowels, hamza, a final ه, doubled letters; letters of one sound are one (ت
 * ط; د ض ذ ظ ز; س ص ث; ق ك; ح خ; ع غ). Latin spellings are first brought to the Arabic name they
 * stand for, so محمد, Mohammad and Mhamad have one skeleton.
 */
public final class Skeleton {
    private Skeleton() {}

    /** The skeleton of a {@linkplain PersonName#normal normal form}, all its names in one piece. */
    public static String of(String normal) {
        if (normal.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(normal.length());
        int start = 0;
        while (start < normal.length()) {
            int end = normal.indexOf(' ', start);
            end = end < 0 ? normal.length() : end;
            append(out, normal.substring(start, end));
            start = end + 1;
        }
        return out.isEmpty() ? normal : out.toString();
    }

    /** The Arabic name or names that a Latin spelling stands for; an Arabic one as it is. */
    public static String arabic(String normal) {
        if (!isLatin(normal)) {
            return normal;
        }
        // No split: in a page it would bring all regular expressions with it.
        StringBuilder out = new StringBuilder(normal.length());
        int start = 0;
        while (start < normal.length()) {
            int end = normal.indexOf(' ', start);
            end = end < 0 ? normal.length() : end;
            String word = normal.substring(start, end);
            out.append(out.isEmpty() ? "" : " ");
            out.append(isLatin(word) ? LatinName.arabic(word) : word);
            start = end + 1;
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String word) {
        String arabic = isLatin(word) ? LatinName.arabic(word) : word;
        String bare = withoutFirstHalf(arabic);
        int begin = out.length();
        int end = bare.length();
        if (end > 2 && (bare.charAt(end - 1) == 'ه' || bare.charAt(end - 1) == 'ا')) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            char c = sound(bare.charAt(i), i == 0);
            boolean doubled = out.length() > begin && out.charAt(out.length() - 1) == c;
            if (c != 0 && !doubled) {
                out.append(c);
            }
        }
        if (out.length() == begin && !bare.isEmpty()) {
            out.append(bare.charAt(0));
        }
    }

    /** Without the article, أبو and آل; عبدالرحمن and عبد رحمن become one. */
    private static String withoutFirstHalf(String word) {
        String rest = word;
        if (rest.startsWith("ابو") && rest.length() >= 5) {
            rest = rest.substring(3);
        }
        if (rest.startsWith("عبدال") && rest.length() >= 7) {
            return "عبد" + rest.substring(5);
        }
        rest = rest.startsWith("ال") && rest.length() >= 4 ? rest.substring(2) : rest;
        return rest;
    }

    /** Whether a normal form is written in Latin letters. */
    public static boolean isLatin(String word) {
        return !word.isEmpty() && word.charAt(0) < 0x80;
    }

    /** The letter of a sound; 0 for what is not heard alike by all. */
    private static char sound(char c, boolean first) {
        return switch (c) {
            case 'ا' -> first ? c : 0;
            case 'و', 'ي' -> first ? c : 0;
            case 'ط' -> 'ت';
            case 'ض', 'ذ', 'ظ', 'ز' -> 'د';
            case 'ص', 'ث' -> 'س';
            case 'ق' -> 'ك';
            case 'خ' -> 'ح';
            case 'غ' -> 'ع';
            default -> c;
        };
    }
}
