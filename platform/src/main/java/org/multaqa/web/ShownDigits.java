package org.multaqa.web;

import org.multaqa.language.Digits;
import org.multaqa.language.Language;
import org.springframework.stereotype.Component;

/**
 * In which digits pages are shown, held in memory: every page asks. Who keeps the setting says it
 * here at the start and whenever it changes.
 */
@Component
public class ShownDigits {
    private volatile Digits digits = Digits.LATIN;

    /** The digits of Arabic pages. */
    public Digits now() {
        return digits;
    }

    /** From the next page on. */
    public void set(Digits digits) {
        this.digits = digits;
    }

    /** Whether pages of the language are to be shown in other digits than they are written in. */
    boolean differ(Language language) {
        return language == Language.ARABIC && digits == Digits.ARABIC_INDIC;
    }
}
