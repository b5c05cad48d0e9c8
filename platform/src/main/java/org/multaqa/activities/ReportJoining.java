package org.multaqa.activities;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.directory.MergeMoves;
import org.multaqa.directory.OrganisationMerged;
import org.multaqa.language.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Two entries become one: rows and reports of the one that goes follow to the one that stays. Of a
 * month for which both report, the rows stand together in the kept one's report, which goes no
 * further than the less far of the two: nobody has submitted or accepted what was not in it. The
 * steps of both are kept, each with whose it was.
 */
@Component
class ReportJoining implements MergeMoves {
    private final ReportStore reports;
    private final JoiningStore store;
    private final ActivityChanges changes;
    private final ReportEdits edits;
    private final Audit audit;

    ReportJoining(
            ReportStore reports,
            JoiningStore store,
            ActivityChanges changes,
            ReportEdits edits,
            Audit audit) {
        this.reports = reports;
        this.store = store;
        this.changes = changes;
        this.edits = edits;
        this.audit = audit;
    }

    @Override
    public String label() {
        return "activities.reports";
    }

    @Override
    public @Nullable Message of(UUID organisation) {
        JoiningStore.Told told = store.told(organisation);
        return told.rowCount() == 0
                ? null
                : Message.of(
                        "activities.merge-moves", "rows", told.rowCount(), "months", told.months());
    }

    @EventListener
    void on(OrganisationMerged merged) {
        UUID keep = merged.keep();
        Map<YearMonth, Report> kept = new TreeMap<>();
        Map<YearMonth, Report> gone = new TreeMap<>();
        for (Report report : reports.holdAll(List.of(keep, merged.gone()))) {
            (report.organisation().equals(keep) ? kept : gone).put(report.month(), report);
        }
        int rows = store.moveRows(merged.gone(), keep, changes.next());
        gone.forEach((month, report) -> follow(merged, report, kept.get(month)));
        if (rows > 0 || !gone.isEmpty()) {
            record(merged.by(), merged, rows, gone.size());
        }
    }

    private void follow(OrganisationMerged merged, Report gone, @Nullable Report kept) {
        Report both;
        if (kept == null) {
            both = as(gone, merged.keep(), gone.version(), gone.rows());
            store.copy(merged.gone(), merged.keep(), gone.month());
        } else {
            both = joined(kept, gone);
            store.join(merged.gone(), both);
        }
        store.moveSteps(merged.gone(), merged.keep(), gone.month());
        if (gone.rows() > 0) {
            store.noteJoining(merged.gone(), both, merged.by().person(), edits.now());
        }
    }

    /** How the report of both stands; one without rows says nothing against the other. */
    private static Report joined(Report kept, Report gone) {
        Report leading;
        if (kept.rows() > 0 && gone.rows() > 0) {
            leading = isBefore(gone, kept) ? gone : kept;
        } else if (kept.rows() == 0 && gone.rows() == 0) {
            leading = isBefore(kept, gone) ? gone : kept;
        } else {
            leading = kept.rows() > 0 ? kept : gone;
        }
        return as(
                leading,
                kept.organisation(),
                Math.max(kept.version(), gone.version()) + 1,
                kept.rows() + gone.rows());
    }

    private static Report as(Report leading, UUID organisation, int version, long rows) {
        return new Report(
                organisation,
                leading.month(),
                leading.state(),
                leading.askedAt(),
                leading.due(),
                leading.changedAt(),
                leading.note(),
                version,
                rows);
    }

    private static boolean isBefore(Report one, Report other) {
        return rank(one.state()) < rank(other.state());
    }

    private static int rank(ReportState state) {
        return switch (state) {
            case OPEN -> 0;
            case SENT_BACK -> 1;
            case SUBMITTED -> 2;
            case ACCEPTED -> 3;
        };
    }

    private void record(Actor by, OrganisationMerged merged, int rows, int months) {
        audit.record(
                by,
                "activities.reports-joined",
                "organisation",
                merged.keep(),
                merged.keep(),
                Map.of("gone", merged.gone(), "rows", rows, "months", months));
    }
}
