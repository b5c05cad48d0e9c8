package org.multaqa.linkage.browser.instead.java.text;

import org.teavm.jso.JSBody;

/** The browser's own decomposition of characters. */
public final class Normalizer {
    /** The forms of Unicode's annex 15. */
    public enum Form {
        NFD,
        NFC,
        NFKD,
        NFKC
    }

    private Normalizer() {}

    /** The text in a form. */
    public static String normalize(CharSequence text, Form form) {
        return normalize(text.toString(), form.name());
    }

    @JSBody(
            params = {"text", "form"},
            script = "return text.normalize(form);")
    private static native String normalize(String text, String form);
}
