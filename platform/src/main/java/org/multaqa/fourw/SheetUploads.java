package org.multaqa.fourw;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ActivityRight;
import org.multaqa.activities.MonthlyReports;
import org.multaqa.activities.Report;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationByName;
import org.multaqa.imports.UploadedFile;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** Sheets on their way in from a page: whose they are, for which month, and the file. */
@Service
public class SheetUploads {
    private final OrganisationByName organisations;
    private final MonthlyReports reports;
    private final SheetHeaders headers;
    private final SheetDrafts drafts;
    private final SheetStoring storing;

    SheetUploads(
            OrganisationByName organisations,
            MonthlyReports reports,
            SheetHeaders headers,
            SheetDrafts drafts,
            SheetStoring storing) {
        this.organisations = organisations;
        this.reports = reports;
        this.headers = headers;
        this.drafts = drafts;
        this.storing = storing;
    }

    /**
     * Takes a file in; refuses one for a report that is closed. A sheet in which no titles are
     * found waits for a person to show them; one with HXL tags is looked at at once.
     *
     * @param organisation as it is typed, or its id; empty for the person's own
     * @param month such as {@code 2026-10}
     */
    public Outcome<Sheet> receive(Actor by, String organisation, String month, UploadedFile file) {
        if (!by.may(ActivityRight.REPORT)) {
            return Outcome.notAllowed();
        }
        Outcome<UUID> whose = whose(by, organisation);
        if (whose instanceof Outcome.Refused<UUID> refused
                && refused.why() == Outcome.Why.NOT_ALLOWED) {
            return refused.as();
        }
        List<Problem> problems = new ArrayList<>();
        if (whose instanceof Outcome.Refused<UUID> refused) {
            refused.problems().forEach(p -> problems.add(new Problem("organisation", p.message())));
        }
        YearMonth of = month(month);
        if (of == null) {
            problems.add(Problem.at("month", "fourw.month-missing"));
        }
        Path path = file.path();
        if (path == null) {
            problems.add(Problem.at("file", "fourw.file-missing"));
        }
        if (of != null && whose instanceof Outcome.Done<UUID>(UUID id) && isClosed(by, id, of)) {
            problems.add(Problem.at("month", "activities.report-closed"));
        }
        if (!problems.isEmpty() || of == null || path == null) {
            return Outcome.invalid(problems);
        }
        return whose.then(id -> drafts.receive(by, id, of, path, file.name(), headers::findOrAsk))
                .then(sheet -> sheet.tagged() ? storing.check(by, sheet) : Outcome.done(sheet));
    }

    private Outcome<UUID> whose(Actor by, String typed) {
        if (typed.isBlank()) {
            UUID own = by.organisation();
            return own == null
                            || !by.may(ActivityRight.REPORT, own)
                            || by.mayAnywhere(ActivityRight.REPORT)
                    ? Outcome.refused(Outcome.Why.INVALID, "fourw.organisation-missing")
                    : Outcome.done(own);
        }
        if (!by.mayAnywhere(ActivityRight.REPORT)) {
            UUID own = by.organisation();
            return own != null && typed.strip().equals(own.toString())
                    ? Outcome.done(own)
                    : Outcome.notAllowed();
        }
        return organisations.find(typed).map(Organisation::id);
    }

    /** Whether the rows of a report stand still. */
    boolean isClosed(Actor by, UUID organisation, YearMonth month) {
        return find(by, organisation, month).filter(r -> !r.state().mayChange()).isPresent();
    }

    private Optional<Report> find(Actor by, UUID organisation, YearMonth month) {
        return reports.find(by, organisation, month) instanceof Outcome.Done<Report>(Report it)
                ? Optional.of(it)
                : Optional.empty();
    }

    /** The month whose report is due: the last, or this one where that is closed already. */
    YearMonth due(Actor by, @Nullable UUID organisation) {
        YearMonth last = reports.thisMonth().minusMonths(1);
        return organisation != null && isClosed(by, organisation, last)
                ? reports.thisMonth()
                : last;
    }

    /** The month of a text such as {@code 2026-10}, null where it is none. */
    static @Nullable YearMonth month(String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
