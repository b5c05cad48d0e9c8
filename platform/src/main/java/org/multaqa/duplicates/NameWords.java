package org.multaqa.duplicates;

import java.util.Map;
import java.util.Set;
import org.multaqa.linkage.text.Slips;

/**
 * The words of a name that say little about whose it is. All stand here in the normal form and
 * without the article.
 */
final class NameWords {
    /** What something is: no weight at all. */
    private static final Set<String> TITLES =
            Set.of(
                    "جمعيه",
                    "جمعيات",
                    "ج",
                    "جمعيت",
                    "موسسه",
                    "موسسات",
                    "م",
                    "منظمه",
                    "هييه",
                    "رابطه",
                    "شبكه",
                    "اتحاد",
                    "صندوق",
                    "مركز",
                    "مبادره",
                    "فريق",
                    "خيريه",
                    "خيري",
                    "خ",
                    "اهليه",
                    "اهلي",
                    "خاصه",
                    "مدنيه",
                    "غير",
                    "ربحيه",
                    "حكوميه",
                    "في",
                    "من",
                    "سوريه",
                    "سوري",
                    "syrian",
                    "syria",
                    "charity",
                    "charitable",
                    "charities",
                    "association",
                    "assoc",
                    "society",
                    "foundation",
                    "organization",
                    "organisation",
                    "org",
                    "institution",
                    "ngo",
                    "trust",
                    "the",
                    "of",
                    "for",
                    "and",
                    "in",
                    "al",
                    "el",
                    "as",
                    "ash",
                    "an",
                    "ar",
                    "ad",
                    "at",
                    "az",
                    "wa",
                    "lil",
                    "li",
                    "jamiyat",
                    "jamiat",
                    "jameyat",
                    "union",
                    "network",
                    "league",
                    "fund",
                    "center",
                    "centre");

    /** Those that are so frequent that their slips are known too. */
    private static final Set<String> OFTEN = Set.of("جمعيه", "موسسه", "خيريه");

    /** What it does: some weight, since two of one name may differ in it. */
    private static final Set<String> PURPOSES =
            Set.of(
                    "تنميه",
                    "تنمويه",
                    "تنموي",
                    "اجتماعيه",
                    "اجتماعي",
                    "انسانيه",
                    "انساني",
                    "اغاثه",
                    "اغاثيه",
                    "اغاثي",
                    "رعايه",
                    "ايتام",
                    "يتيم",
                    "اسره",
                    "طفل",
                    "اطفال",
                    "طفوله",
                    "مراه",
                    "نساء",
                    "نسا",
                    "تعليم",
                    "تعليميه",
                    "صحيه",
                    "صحه",
                    "طبيه",
                    "ثقافيه",
                    "ثقافه",
                    "بييه",
                    "خدمات",
                    "خدمه",
                    "تطوعي",
                    "مساعده",
                    "فقرا",
                    "محتاجين",
                    "دعم",
                    "تمكين",
                    "تاهيل",
                    "معوقين",
                    "تربويه",
                    "مجتمع",
                    "ريف",
                    "development",
                    "social",
                    "humanitarian",
                    "relief",
                    "care",
                    "orphans",
                    "orphan",
                    "children",
                    "childrens",
                    "child",
                    "health",
                    "medical",
                    "education",
                    "cultural",
                    "women",
                    "family",
                    "families",
                    "community",
                    "aid",
                    "support",
                    "empowerment",
                    "welfare");

    /** How much a word weighs. */
    enum Weight {
        TITLE(0),
        PURPOSE(0.35),
        CORE(1);

        private final double share;

        Weight(double share) {
            this.share = share;
        }

        double share() {
            return share;
        }
    }

    private NameWords() {}

    /** A word without article, preposition and the و before it, as far as they can be told. */
    static String bare(String word) {
        if (!isArabic(word)) {
            boolean joined = word.length() >= 6 && (word.startsWith("al") || word.startsWith("el"));
            return joined ? word.substring(2) : word;
        }
        String bare = word;
        if (bare.startsWith("وال") && bare.length() >= 6) {
            return bare.substring(3);
        }
        if (bare.startsWith("لل") && bare.length() >= 5) {
            return bare.substring(2);
        }
        if (bare.startsWith("ال") && bare.length() >= 5) {
            return bare.substring(2);
        }
        String rest = bare.length() >= 4 ? bare.substring(1) : "";
        boolean bound = bare.startsWith("ل") || bare.startsWith("و");
        return bound && PURPOSES.contains(rest) ? rest : bare;
    }

    /** The weight of a word; the name of the place it is at home in says little more. */
    static Weight weight(String written, String bare, Map<String, String> governorates) {
        boolean misspelt = OFTEN.stream().anyMatch(title -> Slips.between(title, bare, 1) <= 1);
        if (TITLES.contains(bare) || misspelt) {
            return Weight.TITLE;
        }
        return PURPOSES.contains(bare)
                        || written.equals("للعمل")
                        || governorate(bare, governorates) != null
                ? Weight.PURPOSE
                : Weight.CORE;
    }

    /** The code of the governorate that a word names, with بـ before it or without. */
    static @org.jspecify.annotations.Nullable String governorate(
            String bare, Map<String, String> governorates) {
        String code = governorates.get(bare);
        return code == null && bare.startsWith("ب") && bare.length() >= 4
                ? governorates.get(bare.substring(1))
                : code;
    }

    static boolean isArabic(String word) {
        return !word.isEmpty() && word.charAt(0) >= 0x600;
    }
}
