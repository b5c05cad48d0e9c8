package org.multaqa.language;

import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/** A language of the interface; Arabic is the default everywhere. */
public enum Language {
    ARABIC("ar", "rtl", "ar-SY-u-nu-latn", "العربية"),
    ENGLISH("en", "ltr", "en-GB", "English");

    private final String code;
    private final String direction;
    private final ULocale locale;
    private final String ownName;

    Language(String code, String direction, String locale, String ownName) {
        this.code = code;
        this.direction = direction;
        this.locale = ULocale.forLanguageTag(locale);
        this.ownName = ownName;
    }

    /** The language of an ISO 639-1 code; anything unknown or absent is Arabic. */
    public static Language of(@Nullable String code) {
        return code != null && code.toLowerCase(java.util.Locale.ROOT).startsWith("en")
                ? ENGLISH
                : ARABIC;
    }

    /** ISO 639-1: {@code ar} or {@code en}. */
    public String code() {
        return code;
    }

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return direction;
    }

    /** ICU's locale, with Latin digits for Arabic: what pages show is made of them at the end. */
    public ULocale locale() {
        return locale;
    }

    /** The language's name in itself, as the switch on every page shows it. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == ARABIC ? ENGLISH : ARABIC;
    }

    /** The first of two renderings that is there, this language's own before the other's. */
    public String choose(@Nullable String arabic, @Nullable String english) {
        String own = this == ARABIC ? arabic : english;
        String other = this == ARABIC ? english : arabic;
        if (own != null && !own.isBlank()) {
            return own;
        }
        return other == null ? "" : other;
    }
}
