package org.multaqa.linkage.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a Latin spelling of an Arabic name: the learned name whose consonants it has and whose long
 * vowels it fits best, else letter by letter.
 */
final class LatinName {
    /** Learned names by the consonants that a Latin spelling shows of them; common ones first. */
    private static final Map<String, List<String>> LEARNED = learn();

    /** Abdul and its kin, the longer before the shorter that it begins with. */
    private static final List<String> BEGINS =
            List.of(
                    "abedal", "abedel", "abedul", "abidal", "abidel", "abdul", "abdel", "abdal",
                    "abed", "abid", "abdu");

    /** Nureddin and its kin, the longer before the shorter that it ends with. */
    private static final List<String> ENDS =
            List.of(
                    "eddine", "eddeen", "uddeen", "aldeen", "eldeen", "aldine", "eldine", "eddin",
                    "uddin", "aldin", "eldin", "deen", "dine");

    /** A spelling this far from a learned name is another name. */
    private static final double FARTHEST = 1.2;

    private LatinName() {}

    /** The Arabic name, in its normal form, for one Latin word in small letters. */
    static String arabic(String latin) {
        String word = sounds(withOneOfGod(latin));
        String best = null;
        double least = FARTHEST;
        // An h at the end is heard in Saleh and is none in Sarah: the nearer name decides.
        for (String spelling : List.of(word, withoutSilentH(word))) {
            for (String name : LEARNED.getOrDefault(consonants(spelling), List.of())) {
                double cost = distance(spelling, romanised(name));
                if (cost < least) {
                    least = cost;
                    best = name;
                }
            }
        }
        return best != null ? best : spelled(withoutSilentH(word));
    }

    private static String withoutSilentH(String word) {
        int end = word.length();
        boolean silent = end > 2 && word.charAt(end - 1) == 'h' && isVowel(word.charAt(end - 2));
        return silent ? word.substring(0, end - 1) : word;
    }

    private static Map<String, List<String>> learn() {
        Map<String, List<String>> learned = new HashMap<>();
        Stream.of(NameLists.men(), NameLists.women(), NameLists.families())
                .flatMap(list -> list.names().stream())
                .map(PersonName::normal)
                .distinct()
                .forEach(name ->
                        learned.computeIfAbsent(consonants(romanised(name)), k -> new ArrayList<>())
                                .add(name));
        return learned;
    }

    /** Abdul, Abdel and Abed before a name of God are one, and so are the ends of Nureddin. */
    private static String withOneOfGod(String latin) {
        String word = latin;
        for (String begin : BEGINS) {
            if (word.startsWith(begin) && word.length() > begin.length() + 2) {
                word = "abd" + word.substring(begin.length());
                break;
            }
        }
        for (String end : ENDS) {
            if (word.endsWith(end) && word.length() > end.length() + 2) {
                return word.substring(0, word.length() - end.length()) + "aldin";
            }
        }
        boolean plain = word.endsWith("din") && word.length() > 5;
        return plain ? word.substring(0, word.length() - 3) + "aldin" : word;
    }

    /** One letter a sound: capitals stand for the sounds that Latin writes with two letters. */
    private static String sounds(String latin) {
        String word = latin.replace("sch", "S").replace("tch", "S").replace("sh", "S");
        word = word.replace("ch", "S").replace("kh", "h").replace("gh", "G").replace("dj", "j");
        word = word.replace("th", "s").replace("dh", "d").replace("ph", "f").replace("ou", "u");
        word = word.replace("oo", "u").replace("ee", "i").replace("ie", "i").replace("ei", "i");
        word = word.replace("x", "ks").replace("ck", "k").replace("q", "k").replace("c", "k");
        word = word.replace("v", "f").replace("p", "b").replace("z", "d").replace("e", "a");
        word = word.replace('o', 'u').replace('g', 'j');
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** How a Latin hand would write an Arabic name, short vowels left out. */
    private static String romanised(String arabic) {
        StringBuilder out = new StringBuilder();
        String bare = arabic.startsWith("عبدال") ? "عبد" + arabic.substring(5) : arabic;
        for (int i = 0; i < bare.length(); i++) {
            char c = letter(bare.charAt(i), i == 0, i == bare.length() - 1);
            if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char letter(char c, boolean first, boolean last) {
        return switch (c) {
            case 'ا', 'ع' -> 'a';
            case 'ب' -> 'b';
            case 'ت', 'ط' -> 't';
            case 'ث', 'س', 'ص' -> 's';
            case 'ج' -> 'j';
            case 'ح', 'خ' -> 'h';
            case 'د', 'ض', 'ذ', 'ظ', 'ز' -> 'd';
            case 'ر' -> 'r';
            case 'ش' -> 'S';
            case 'غ' -> 'G';
            case 'ف' -> 'f';
            case 'ق', 'ك' -> 'k';
            case 'ل' -> 'l';
            case 'م' -> 'm';
            case 'ن' -> 'n';
            case 'ه' -> last ? 'a' : 'h';
            case 'و' -> first ? 'w' : 'u';
            case 'ي' -> first ? 'y' : 'i';
            default -> c;
        };
    }

    /** The consonants of a romanised word, and whether it begins with a vowel. */
    private static String consonants(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean glide = i > 0 && (c == 'w' || c == 'y');
            if (!isVowel(c) && !glide) {
                boolean doubled = !out.isEmpty() && out.charAt(out.length() - 1) == c;
                if (!doubled) {
                    out.append(c);
                }
            } else if (i == 0) {
                out.append('a');
            }
        }
        return out.toString();
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'i' || c == 'u';
    }

    /** How far a spelling is from a romanised name: a short vowel more costs little. */
    private static double distance(String spelling, String name) {
        int m = name.length();
        double[] last = new double[m + 1];
        for (int j = 1; j <= m; j++) {
            last[j] = last[j - 1] + (isVowel(name.charAt(j - 1)) ? 0.6 : 2);
        }
        for (int i = 1; i <= spelling.length(); i++) {
            char a = spelling.charAt(i - 1);
            double[] now = new double[m + 1];
            now[0] = last[0] + (isVowel(a) ? 0.2 : 2);
            for (int j = 1; j <= m; j++) {
                char b = name.charAt(j - 1);
                double same = a == b ? 0 : glides(a, b) ? 0.1 : isVowel(a) && isVowel(b) ? 0.5 : 2;
                double more = last[j] + (isVowel(a) ? 0.2 : 2);
                double less = now[j - 1] + (isVowel(b) ? 0.6 : 2);
                now[j] = Math.min(last[j - 1] + same, Math.min(more, less));
            }
            last = now;
        }
        return last[m];
    }

    private static boolean glides(char a, char b) {
        return a == 'w' && b == 'u' || a == 'y' && b == 'i' || a == 'u' && b == 'w';
    }

    private static String spelled(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int at = "abtsjhdrSGfklmnuiwy".indexOf(word.charAt(i));
            out.append(at < 0 ? word.charAt(i) : "ابتسجحدرشغفكلمنويوي".charAt(at));
        }
        return out.toString();
    }
}
