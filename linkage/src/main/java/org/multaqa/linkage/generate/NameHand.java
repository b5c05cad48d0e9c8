package org.multaqa.linkage.generate;

import java.util.Map;
import org.multaqa.linkage.text.NameLists;

/** Writes a name as one charity's clerks do: their habits, and now and then a slip. */
final class NameHand {
    /** The names by which people go at home. */
    private static final Map<String, String> AT_HOME =
            Map.of(
                    "محمد", "أبو محمد",
                    "فاطمة", "فطوم",
                    "خديجة", "خدوج",
                    "زكريا", "زكي",
                    "عبد الرحمن", "عبدو",
                    "عبد الله", "عبود",
                    "إبراهيم", "برهوم",
                    "مصطفى", "صطوف",
                    "زينب", "زينة",
                    "محمود", "حمود");

    private final Habits habits;

    NameHand(Habits habits) {
        this.habits = habits;
    }

    /** A given name; {@code slip} is the chance of a slip in a list of usual care. */
    String given(String name, double slip, Chance chance) {
        String known = name;
        if (chance.happens(0.015 * habits.noise())) {
            known = AT_HOME.getOrDefault(name, name);
        } else if (name.indexOf(' ') > 0 && chance.happens(habits.often(0.05))) {
            known = shortened(name, chance);
        } else if (chance.happens(0.003 * habits.noise())) {
            known = chance.oneOf(NameLists.men().names());
        }
        return written(known, slip, chance);
    }

    /** A family name. */
    String family(String name, double slip, Chance chance) {
        String known = name;
        if (name.startsWith("ال") && name.indexOf(' ') < 0) {
            boolean dropped =
                    switch (habits.article()) {
                        case KEPT -> chance.happens(habits.often(0.03));
                        case DROPPED -> chance.happens(0.95);
                        case MIXED -> chance.happens(0.4);
                    };
            known = dropped ? name.substring(2) : name;
        } else if (habits.article() == Habits.Article.MIXED && name.indexOf(' ') < 0) {
            known = chance.happens(0.15) ? "ال" + name : name;
        }
        return written(known, slip, chance);
    }

    private String written(String name, double slip, Chance chance) {
        String word = spelled(name, chance);
        boolean slips = chance.happens(Math.min(0.9, slip * habits.noise()));
        word = slips ? Slipping.ofLetters(word, chance) : word;
        return habits.latin() ? Romanised.of(word, chance) : word;
    }

    /** The habits of spelling that are no mistakes. */
    private String spelled(String name, Chance chance) {
        String word = name;
        boolean bare =
                switch (habits.hamza()) {
                    case WRITTEN -> chance.happens(habits.often(0.05));
                    case LEFT_OUT -> chance.happens(0.97);
                    case MIXED -> chance.happens(0.5);
                };
        if (bare) {
            word = word.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا');
            word = word.replace("ئ", "ي").replace("ؤ", "و");
            word = word.endsWith("ء") ? word.substring(0, word.length() - 1) : word;
        }
        boolean ha =
                switch (habits.ending()) {
                    case TA -> chance.happens(habits.often(0.04));
                    case HA -> chance.happens(0.95);
                    case MIXED -> chance.happens(0.5);
                };
        word = ha ? word.replace('ة', 'ه') : word;
        if (chance.happens(0.02 * habits.noise()) && word.endsWith("ة")) {
            word = word.substring(0, word.length() - 1) + "ا";
        }
        word = habits.dottedYa() ? word.replace('ى', 'ي') : word;
        boolean joined =
                switch (habits.compound()) {
                    case APART -> chance.happens(habits.often(0.05));
                    case JOINED -> chance.happens(0.95);
                    case MIXED -> chance.happens(0.5);
                };
        return joined ? joined(word) : word;
    }

    private static String joined(String word) {
        return word.startsWith("عبد ") || word.startsWith("أبو ") || word.endsWith(" الدين")
                ? word.replace(" ", "")
                : word;
    }

    private static String shortened(String name, Chance chance) {
        if (name.startsWith("عبد ") || name.startsWith("أبو ")) {
            return name;
        }
        String first = name.substring(0, name.indexOf(' '));
        String last = name.substring(name.indexOf(' ') + 1);
        return last.equals("الدين") || chance.happens(0.6) ? first : last;
    }
}
