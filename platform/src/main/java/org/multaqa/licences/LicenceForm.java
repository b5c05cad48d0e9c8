package org.multaqa.licences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.spreadsheet.Values;

/**
 * A licence as it was typed, from a page, a program or a row of a list. Days may be written as
 * people write them.
 */
public record LicenceForm(
        @Nullable String kind,
        @Nullable String number,
        @Nullable String decidedOn,
        @Nullable String authority,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable String note) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** What a form says once it is understood. */
    record Facts(
            LicenceKind kind,
            String number,
            LocalDate decidedOn,
            String authority,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String note) {}

    public static LicenceForm blank(LicenceKind kind) {
        return new LicenceForm(word(kind), "", "", "", "", "", "");
    }

    /** What a form for the renewal of a licence is filled with beforehand. */
    static LicenceForm following(Licence licence) {
        LocalDate end = licence.validUntil();
        return new LicenceForm(
                word(licence.kind().following()),
                "",
                "",
                licence.authority(),
                end == null ? "" : end.plusDays(1).toString(),
                "",
                "");
    }

    static LicenceForm of(Renewal renewal, LicenceKind kind) {
        return new LicenceForm(
                word(kind),
                renewal.number(),
                renewal.decidedOn().toString(),
                renewal.authority(),
                renewal.validFrom().toString(),
                renewal.validUntil() == null ? "" : renewal.validUntil().toString(),
                renewal.note());
    }

    LicenceForm ofKind(LicenceKind other) {
        return new LicenceForm(
                word(other), number, decidedOn, authority, validFrom, validUntil, note);
    }

    /** A text of the form; never null, for templates. */
    public String text(String field) {
        String text =
                switch (field) {
                    case "kind" -> kind;
                    case "number" -> number;
                    case "decidedOn" -> decidedOn;
                    case "authority" -> authority;
                    case "validFrom" -> validFrom;
                    case "validUntil" -> validUntil;
                    default -> note;
                };
        return text == null ? "" : text.strip();
    }

    /** The facts, or field by field what is wrong. */
    Outcome<Facts> read(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        LicenceKind which = kindOf(text("kind")).orElse(null);
        if (which == null) {
            problems.add(Problem.at("kind", "licences.kind-missing"));
        }
        String decision = line("number", 60, "licences.number-missing", problems);
        String by = line("authority", 200, "licences.authority-missing", problems);
        LocalDate decided = day("decidedOn", problems);
        if (text("decidedOn").isEmpty()) {
            problems.add(Problem.at("decidedOn", "licences.decided-missing"));
        } else if (decided != null && decided.isAfter(today)) {
            problems.add(Problem.at("decidedOn", "licences.decided-later"));
        }
        LocalDate from = text("validFrom").isEmpty() ? decided : day("validFrom", problems);
        LocalDate until = day("validUntil", problems);
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(Problem.at("validUntil", "licences.ends-before"));
        }
        if (text("note").length() > 2_000) {
            problems.add(Problem.at("note", "licences.too-long", "longest", 2_000));
        }
        return which != null && decided != null && from != null && problems.isEmpty()
                ? Outcome.done(
                        new Facts(
                                which,
                                decision,
                                decided,
                                by,
                                from,
                                until,
                                text("note").isEmpty() ? null : text("note")))
                : Outcome.invalid(problems);
    }

    static Optional<LicenceKind> kindOf(String text) {
        for (LicenceKind kind : LicenceKind.values()) {
            if (word(kind).equals(text.toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private String line(String field, int longest, String missing, List<Problem> problems) {
        String text = ArabicText.digits(text(field)).replaceAll("\\s+", " ");
        text = text.replaceAll("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]", "");
        if (text.isEmpty()) {
            problems.add(Problem.at(field, missing));
        } else if (text.length() > longest) {
            problems.add(Problem.at(field, "licences.too-long", "longest", longest));
        }
        return text;
    }

    private @Nullable LocalDate day(String field, List<Problem> problems) {
        return switch (day(text(field))) {
            case Outcome.Done<Optional<LocalDate>>(Optional<LocalDate> day) -> day.orElse(null);
            case Outcome.Refused<Optional<LocalDate>> refused -> {
                problems.add(new Problem(field, refused.problems().getFirst().message()));
                yield null;
            }
        };
    }

    /** A typed day within the years that a decision can be of. */
    static Outcome<Optional<LocalDate>> day(String text) {
        return Values.date(text)
                .then(day ->
                        day.isPresent() && (day.get().isBefore(FIRST) || day.get().isAfter(LAST))
                                ? Outcome.refused(
                                        Outcome.Why.INVALID, "licences.year-wrong", "typed", text)
                                : Outcome.done(day));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
