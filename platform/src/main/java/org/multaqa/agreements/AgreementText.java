package org.multaqa.agreements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Component;

/** Puts the terms of an agreement into the text that is signed, in Arabic and in English. */
@Component
class AgreementText {
    private static final String BETWEEN = "\n\n";

    private final Organisations organisations;
    private final Gazetteer gazetteer;

    AgreementText(Organisations organisations, Gazetteer gazetteer) {
        this.organisations = organisations;
        this.gazetteer = gazetteer;
    }

    /** The text of a version; said anew from the same terms it is the same. */
    AgreementStore.FixedText of(int number, AgreementTerms terms) {
        Map<UUID, Organisation.Name> names = organisations.names(terms.parties());
        String ar = in(Language.ARABIC, number, terms, names);
        String en = in(Language.ENGLISH, number, terms, names);
        return new AgreementStore.FixedText(ar, en, hash(whole(ar, en)));
    }

    /** What is signed, byte by byte: both languages with an empty line between them. */
    static String whole(String ar, String en) {
        return ar + BETWEEN + en + "\n";
    }

    static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String in(
            Language language,
            int number,
            AgreementTerms terms,
            Map<UUID, Organisation.Name> names) {
        Article articles = new Article(language);
        articles.line(Message.of("agreements.text.head", "title", terms.title()));
        articles.line(Message.of("agreements.text.version", "number", number));
        articles.head("agreements.text.parties");
        terms.parties().forEach(id -> articles.item(Organisation.Name.of(language, names, id)));
        articles.head("agreements.text.purpose");
        articles.line(terms.purpose());
        articles.head("agreements.text.uses");
        articles.items("agreements.text.use", terms.uses());
        articles.head("agreements.text.kinds");
        articles.items("agreements.kind", terms.kinds());
        articles.line(Message.of("agreements.never"));
        if (terms.uses().contains(Use.CASE)) {
            articles.head("agreements.text.fields");
            articles.items("agreements.field", terms.fields());
            if (terms.fields().isEmpty()) {
                articles.line(Message.of("agreements.text.no-fields"));
            }
        }
        articles.head("agreements.text.period");
        articles.line(
                Message.of(
                        "agreements.text.from-until",
                        "from",
                        terms.from(),
                        "until",
                        terms.until(),
                        "where",
                        where(language, terms)));
        articles.head("agreements.text.retention");
        articles.line(Message.of("agreements.text.retained", "months", terms.retentionMonths()));
        for (String promise : List.of("consent", "advice", "inside", "leaving", "change")) {
            articles.head("agreements.text." + promise);
            articles.line(Message.of("agreements.text." + promise + "-means"));
        }
        return String.join("\n", articles.lines);
    }

    /** The areas in words; everywhere where none is named. */
    Message where(Language language, AgreementTerms terms) {
        String names =
                terms.places().stream()
                        .map(code -> gazetteer.find(code).map(p -> p.name(language)).orElse(code))
                        .collect(Collectors.joining(language == Language.ARABIC ? "، " : ", "));
        return terms.places().isEmpty()
                ? Message.of("agreements.everywhere")
                : Message.of("agreements.where", "names", names);
    }

    /** Lines with numbered heads. */
    private static final class Article {
        private final Language language;
        private final List<String> lines = new ArrayList<>();
        private int number;

        Article(Language language) {
            this.language = language;
        }

        void line(Message message) {
            line(Texts.all().say(language, message));
        }

        void line(String text) {
            lines.add(text);
        }

        void item(String text) {
            lines.add("- " + text);
        }

        void head(String key) {
            number++;
            lines.add("");
            lines.add(number + ". " + Texts.all().say(language, key));
        }

        void items(String prefix, Set<? extends Enum<?>> values) {
            values.stream()
                    .sorted()
                    .forEach(value ->
                            item(Texts.all().say(language, prefix + "." + Statement.word(value))));
        }
    }
}
