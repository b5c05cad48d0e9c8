package org.multaqa.linkage.text;

import java.util.Set;

/** The many ways in which a clerk writes that there is nothing to write. */
public final class Absent {
    /** Normal forms (see {@link ArabicText#normalize}); punctuation alone is nothing besides. */
    private static final Set<String> WORDS =
            Set.of(
                    "لا يوجد",
                    "لايوجد",
                    "لا شي",
                    "لاشي",
                    "لا احد",
                    "بلا",
                    "بدون",
                    "غير معروف",
                    "غير متوفر",
                    "غير محدد",
                    "غير مسجل",
                    "مجهول",
                    "مجهوله",
                    "لا اعلم",
                    "فارغ",
                    "لم يذكر",
                    "no",
                    "none",
                    "null",
                    "nil",
                    "n a",
                    "na",
                    "nan",
                    "unknown",
                    "x",
                    "xx",
                    "xxx",
                    "missing");

    private Absent() {}

    /** Whether a cell says nothing: empty, dashes and strokes, or a word for nothing. */
    public static boolean in(String cell) {
        String normal = ArabicText.normalize(cell);
        return normal.isEmpty() || WORDS.contains(normal);
    }
}
