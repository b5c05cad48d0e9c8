package org.multaqa.agreements;

import java.util.List;
import org.multaqa.language.Language;

/** The text for families in both languages, to be read aloud and printed. */
public record ConsentPage(Consent it) {
    public List<String> arabic() {
        return it.paragraphs(Language.ARABIC);
    }

    public List<String> english() {
        return it.paragraphs(Language.ENGLISH);
    }

    /** The hash of both texts in groups that can be compared by eye. */
    public String hash() {
        return AgreementPage.grouped(it.hash());
    }
}
