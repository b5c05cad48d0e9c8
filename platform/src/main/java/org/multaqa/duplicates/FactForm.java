package org.multaqa.duplicates;

import java.util.Locale;
import org.multaqa.directory.TellingFacts;
import org.multaqa.linkage.text.ArabicText;

/** Brings a fact to one form, so that two writings of it are equal. */
final class FactForm {
    private FactForm() {}

    static TellingFacts.Fact of(TellingFacts.Fact typed) {
        String text = ArabicText.digits(typed.value()).strip().toLowerCase(Locale.ROOT);
        String form =
                switch (typed.kind()) {
                    case PHONE -> lastNine(text.replaceAll("\\D", ""));
                    case EMAIL -> text;
                    case WEB ->
                            text.replaceFirst("^https?://", "")
                                    .replaceFirst("^www\\.", "")
                                    .replaceFirst("/+$", "");
                    case LICENCE_NUMBER -> ArabicText.normalize(text);
                };
        return new TellingFacts.Fact(typed.kind(), form);
    }

    /** Without the country's code and the zero before the area's. */
    private static String lastNine(String digits) {
        return digits.length() > 9 ? digits.substring(digits.length() - 9) : digits;
    }
}
