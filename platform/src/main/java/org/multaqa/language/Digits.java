package org.multaqa.language;

/** The shapes in which Arabic pages show digits; pages in English always have Latin ones. */
public enum Digits {
    /** 0123456789. */
    LATIN,
    /** ٠١٢٣٤٥٦٧٨٩. */
    ARABIC_INDIC;

    /** The word by which it is stored and sent in forms. */
    public String word() {
        return this == LATIN ? "latin" : "arabic-indic";
    }

    /** The shape of a word; null for one that is not known. */
    public static @org.jspecify.annotations.Nullable Digits of(String word) {
        for (Digits it : values()) {
            if (it.word().equals(word)) {
                return it;
            }
        }
        return null;
    }
}
