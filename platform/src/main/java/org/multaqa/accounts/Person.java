package org.multaqa.accounts;

import java.util.UUID;
import org.multaqa.language.Language;

/** Someone with an account. The e-mail address is in lower case and one person's alone. */
public record Person(UUID id, String name, String email, String language) {
    /** The language of letters to this person. */
    public Language letters() {
        return Language.of(language);
    }
}
