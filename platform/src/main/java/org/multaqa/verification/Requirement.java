package org.multaqa.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.language.Language;
import org.multaqa.language.Message;

/**
 * What is asked of organisations.
 *
 * @param kinds of organisation, as lower-case words
 * @param fields keys of the fields of a profile that are verified with it
 * @param months after which it is to be verified anew
 * @param retiredAt since when it is not asked any more
 */
public record Requirement(
        String key,
        int position,
        String textAr,
        String textEn,
        String helpAr,
        String helpEn,
        List<String> kinds,
        List<String> fields,
        int months,
        @Nullable Instant retiredAt) {

    /** Whether it is asked of organisations of a kind. */
    public boolean isAskedOf(OrganisationKind kind) {
        return retiredAt == null && kinds.contains(kind.name().toLowerCase(Locale.ROOT));
    }

    public String text(Language language) {
        return language.choose(textAr, textEn);
    }

    public String help(Language language) {
        return language.choose(helpAr, helpEn);
    }

    /** Its text in the reader's language, within another message. */
    Message named() {
        return Message.of(
                "verification.named",
                "ar",
                Language.ARABIC.choose(textAr, textEn),
                "en",
                Language.ENGLISH.choose(textAr, textEn));
    }
}
