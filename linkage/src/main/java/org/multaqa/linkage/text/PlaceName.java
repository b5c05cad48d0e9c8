package org.multaqa.linkage.text;

import java.util.Set;

/** The normal form of a place or an address: without the words that only say of what kind it is. */
public final class PlaceName {
    private static final Set<String> KINDS =
            Set.of(
                    "حي", "قريه", "بلده", "مدينه", "منطقه", "ناحيه", "محافظه", "ريف", "شارع",
                    "حاره", "مخيم", "street", "road", "city", "village", "st", "rd");

    private PlaceName() {}

    /** The normal form, articles off; a place that is all kind (المدينة) keeps its words. */
    public static String normal(String written) {
        if (written.isEmpty() || Absent.in(written)) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        String normal = ArabicText.normalize(written);
        for (String word : Parts.words(normal)) {
            String bare = ArabicText.withoutArticle(word);
            if (!KINDS.contains(bare)) {
                out.append(out.isEmpty() ? "" : " ").append(bare);
            }
        }
        return out.isEmpty() ? normal : out.toString();
    }
}
