package org.multaqa.linkage.generate;

import java.util.List;
import java.util.Map;

/** Arabic names as a hand writes them in Latin letters: the common ones in several ways. */
final class Romanised {
    private static final Map<String, List<String>> USUAL =
            Map.ofEntries(
                    Map.entry("محمد", List.of("Mohammad", "Mohamad", "Muhammed", "Mhamad")),
                    Map.entry("أحمد", List.of("Ahmad", "Ahmed", "Ahmet")),
                    Map.entry("محمود", List.of("Mahmoud", "Mahmud")),
                    Map.entry("خالد", List.of("Khaled", "Khalid")),
                    Map.entry("عمر", List.of("Omar", "Omer")),
                    Map.entry("يوسف", List.of("Yousef", "Yusuf", "Youssef")),
                    Map.entry("حسن", List.of("Hassan", "Hasan")),
                    Map.entry("حسين", List.of("Hussein", "Hussain", "Hosein")),
                    Map.entry("إبراهيم", List.of("Ibrahim", "Ebrahim")),
                    Map.entry("مصطفى", List.of("Mustafa", "Mostafa")),
                    Map.entry("علي", List.of("Ali", "Aly")),
                    Map.entry("سعيد", List.of("Saeed", "Said")),
                    Map.entry("خليل", List.of("Khalil", "Khaleel")),
                    Map.entry("فاطمة", List.of("Fatima", "Fatma", "Fatimah")),
                    Map.entry("خديجة", List.of("Khadija", "Khadijeh")),
                    Map.entry("عائشة", List.of("Aisha", "Aysha")),
                    Map.entry("مريم", List.of("Mariam", "Maryam")),
                    Map.entry("زينب", List.of("Zainab", "Zeinab")),
                    Map.entry("نور", List.of("Nour", "Noor")),
                    Map.entry("عبد", List.of("Abd", "Abdul", "Abdel", "Abed")),
                    Map.entry("الله", List.of("Allah", "Alla", "Ullah")),
                    Map.entry("الدين", List.of("Eddin", "Aldin", "Al Deen", "Uddin")),
                    Map.entry("أبو", List.of("Abu", "Abou")),
                    Map.entry("سارة", List.of("Sara", "Sarah")));

    private Romanised() {}

    static String of(String arabic, Chance chance) {
        StringBuilder out = new StringBuilder();
        for (String word : apart(arabic).split(" ")) {
            if (!out.isEmpty()) {
                out.append(' ');
            }
            List<String> usual = USUAL.get(word);
            String bare = word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
            if (usual != null) {
                out.append(chance.oneOf(usual));
            } else {
                out.append(bare.equals(word) ? "" : chance.oneOf("Al ", "Al-", "El "));
                out.append(spelled(bare, chance));
            }
        }
        return out.toString();
    }

    /** Latin hands do not join what some Arabic ones do. */
    private static String apart(String arabic) {
        boolean god = arabic.startsWith("عبدال") && arabic.length() > 6;
        String name = god ? "عبد " + arabic.substring(3) : arabic;
        boolean faith = name.endsWith("الدين") && !name.endsWith(" الدين") && name.length() > 6;
        return faith ? name.substring(0, name.length() - 5) + " الدين" : name;
    }

    private static String spelled(String word, Chance chance) {
        StringBuilder out = new StringBuilder();
        boolean vowel = true;
        for (int i = 0; i < word.length(); i++) {
            String letters = letters(word.charAt(i), i == 0, i == word.length() - 1, chance);
            boolean begins = !letters.isEmpty() && "aeiou".indexOf(letters.charAt(0)) >= 0;
            if (!vowel && !begins && !letters.isEmpty()) {
                out.append(chance.oneOf("a", "a", "a", "e"));
            }
            out.append(letters);
            vowel = letters.isEmpty() ? vowel : begins;
        }
        if (!out.isEmpty()) {
            out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        }
        return out.toString();
    }

    private static String letters(char c, boolean first, boolean last, Chance chance) {
        return switch (c) {
            case 'ا', 'أ', 'آ', 'ى' -> "a";
            case 'إ' -> "i";
            case 'ع' -> first ? chance.oneOf("a", "a", "a", "o") : chance.oneOf("a", "");
            case 'ب' -> "b";
            case 'ت', 'ط' -> "t";
            case 'ث' -> "th";
            case 'ج' -> chance.oneOf("j", "j", "g");
            case 'ح' -> "h";
            case 'خ' -> "kh";
            case 'د', 'ض' -> "d";
            case 'ذ' -> chance.oneOf("z", "dh");
            case 'ر' -> "r";
            case 'ز', 'ظ' -> "z";
            case 'س', 'ص' -> "s";
            case 'ش' -> chance.oneOf("sh", "sh", "ch");
            case 'غ' -> "gh";
            case 'ف' -> "f";
            case 'ق' -> chance.oneOf("q", "k");
            case 'ك' -> "k";
            case 'ل' -> "l";
            case 'م' -> "m";
            case 'ن' -> "n";
            case 'ه', 'ة' -> last ? chance.oneOf("a", "ah", "eh") : "h";
            case 'و', 'ؤ' -> first ? "w" : chance.oneOf("ou", "o", "u");
            case 'ي', 'ئ' -> first ? "y" : chance.oneOf("i", "ee", "y");
            default -> "";
        };
    }
}
