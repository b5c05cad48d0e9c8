package org.multaqa.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.multaqa.database.Statement;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;

/**
 * What is read to a family before its help is registered. Without its yes nothing of it is encoded;
 * the exchange keeps counts of answers and never who gave them.
 *
 * @param version counts the texts there were; whoever counts answers says to which one
 * @param since the day from which it is read
 */
public record Consent(int version, LocalDate since) {
    private static final List<Consent> ALL = List.of(new Consent(1, LocalDate.of(2026, 12, 1)));

    /** The text that is read now. */
    public static Consent current() {
        return ALL.getLast();
    }

    /** Its paragraphs, to be read aloud one by one; the kinds of help are one of them. */
    public List<String> paragraphs(Language language) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; Texts.all().has(key(i)); i++) {
            paragraphs.add(Texts.all().say(language, key(i), "kinds", kinds(language)));
        }
        return List.copyOf(paragraphs);
    }

    private String key(int paragraph) {
        return "agreements.consent." + version + "." + paragraph;
    }

    private static String kinds(Language language) {
        List<String> kinds = new ArrayList<>();
        for (HelpKind kind : HelpKind.values()) {
            kinds.add(Texts.all().say(language, "agreements.kind." + Statement.word(kind)));
        }
        return String.join(Texts.all().say(language, "agreements.and"), kinds);
    }

    /** The SHA-256 of the Arabic and the English text: a text that changes is another version. */
    public String hash() {
        return AgreementText.hash(
                AgreementText.whole(
                        String.join("\n", paragraphs(Language.ARABIC)),
                        String.join("\n", paragraphs(Language.ENGLISH))));
    }
}
