package org.multaqa.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Ids;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;

/** Reads a measure as it was typed, and says whether it makes sense after all that was decided. */
final class MeasureReader {
    private final Licences.MeasureForm form;
    private final Licence licence;
    private final LocalDate today;
    private final Instant now;

    MeasureReader(Licences.MeasureForm form, Licence licence, LocalDate today, Instant now) {
        this.form = form;
        this.licence = licence;
        this.today = today;
        this.now = now;
    }

    Outcome<Measure> read(Actor by) {
        List<Problem> problems = new ArrayList<>();
        if (form.kind() == null) {
            problems.add(Problem.at("kind", "licences.measure-missing"));
        }
        String number = ArabicText.digits(text(form.number())).replaceAll("\\s+", " ");
        if (number.isEmpty()) {
            problems.add(Problem.at("number", "licences.number-missing"));
        } else if (number.length() > 60) {
            problems.add(Problem.at("number", "licences.too-long", "longest", 60));
        }
        String reason = text(form.reason());
        if (reason.isEmpty()) {
            problems.add(Problem.at("reason", "licences.reason-missing"));
        } else if (reason.length() > 2_000) {
            problems.add(Problem.at("reason", "licences.too-long", "longest", 2_000));
        }
        LocalDate day = day(problems);
        MeasureKind kind = form.kind();
        return kind == null || day == null || !problems.isEmpty()
                ? Outcome.invalid(problems)
                : Outcome.done(
                        new Measure(
                                Ids.next(),
                                licence.id(),
                                kind,
                                number,
                                day,
                                reason,
                                by.person(),
                                now.truncatedTo(ChronoUnit.MICROS)));
    }

    private @Nullable LocalDate day(List<Problem> problems) {
        return switch (LicenceForm.day(text(form.day()))) {
            case Outcome.Done<Optional<LocalDate>>(Optional<LocalDate> typed) -> {
                LocalDate day = typed.orElse(today);
                if (day.isBefore(licence.validFrom()) || day.isAfter(today.plusYears(1))) {
                    problems.add(Problem.at("day", "licences.day-outside"));
                }
                yield day;
            }
            case Outcome.Refused<Optional<LocalDate>> refused -> {
                problems.add(new Problem("day", refused.problems().getFirst().message()));
                yield null;
            }
        };
    }

    /** Why the measure cannot be taken on its day, if it cannot. */
    static Optional<Problem> against(Series series, Measure measure) {
        boolean struck =
                series.licences().stream()
                        .anyMatch(l -> l.id().equals(measure.licence()) && l.isStruck());
        if (struck) {
            return Optional.of(Problem.whole("licences.struck-already"));
        }
        boolean later = series.measures().stream().anyMatch(m -> m.day().isAfter(measure.day()));
        if (later) {
            return Optional.of(Problem.at("day", "licences.decided-later-already"));
        }
        LicenceStanding standing = series.on(measure.day()).standing();
        String wrong =
                switch (measure.kind()) {
                    case SUSPENSION ->
                            standing == LicenceStanding.CURRENT
                                            || standing == LicenceStanding.EXPIRING
                                    ? null
                                    : "licences.cannot-suspend";
                    case LIFTING ->
                            standing == LicenceStanding.SUSPENDED ? null : "licences.cannot-lift";
                    case REVOCATION ->
                            standing == LicenceStanding.REVOKED || standing == LicenceStanding.NONE
                                    ? "licences.cannot-revoke"
                                    : null;
                };
        return wrong == null ? Optional.empty() : Optional.of(Problem.at("kind", wrong));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
