package org.multaqa.language;

import com.ibm.icu.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Whole numbers as a language groups their digits. */
public final class Numbers {
    private static final Map<Language, Lent<NumberFormat>> FORMATS = formats();

    private Numbers() {}

    private static Map<Language, Lent<NumberFormat>> formats() {
        Map<Language, Lent<NumberFormat>> formats = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            formats.put(
                    language, new Lent<>(() -> NumberFormat.getIntegerInstance(language.locale())));
        }
        return formats;
    }

    /** The number in digits, from a thousand on in groups. */
    public static String said(Language language, long number) {
        return number < 1000 && number > -1000
                ? Long.toString(number)
                : Objects.requireNonNull(FORMATS.get(language))
                        .with(format -> format.format(number));
    }
}
