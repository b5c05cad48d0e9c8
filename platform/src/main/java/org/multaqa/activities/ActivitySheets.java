package org.multaqa.activities;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Ids;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/** Whole sheets of rows, in and out of a report. */
@Service
public class ActivitySheets {
    private final ActivityStore store;
    private final ActivityChanges changes;
    private final ReportEdits edits;
    private final Audit audit;

    ActivitySheets(ActivityStore store, ActivityChanges changes, ReportEdits edits, Audit audit) {
        this.store = store;
        this.changes = changes;
        this.edits = edits;
        this.audit = audit;
    }

    /**
     * A row of a sheet on its way in.
     *
     * @param row its number in the sheet, null where it has none
     */
    public record SheetRow(@Nullable Integer row, Facts facts) {}

    /**
     * Enters the rows of a sheet in one transaction, each already checked by {@link FactRules}; the
     * stream is read once, within it.
     *
     * @return how many were entered
     */
    public Outcome<Long> enter(
            Actor by, UUID organisation, YearMonth month, UUID batch, Stream<SheetRow> rows) {
        return enter(by, organisation, month, batch, standing -> rows);
    }

    /**
     * The same where what is entered depends on what stands: {@code rows} is given the fingerprints
     * of the report's rows, each as often as it stands there, while nobody else can change them.
     */
    public Outcome<Long> enter(
            Actor by,
            UUID organisation,
            YearMonth month,
            UUID batch,
            Function<List<Long>, Stream<SheetRow>> rows) {
        return edits.change(
                by,
                organisation,
                month,
                List::of,
                () -> {
                    long[] entered = {0};
                    store.insert(
                            rows.apply(store.fingerprints(organisation, month))
                                    .map(row -> {
                                        entered[0]++;
                                        return edits.version(
                                                by,
                                                Ids.next(),
                                                1,
                                                organisation,
                                                month,
                                                row.facts(),
                                                batch,
                                                row.row());
                                    }),
                            changes.next());
                    audit.record(
                            by,
                            "activities.sheet-entered",
                            "activity-sheet",
                            batch,
                            organisation,
                            Map.of("month", month.toString(), "rows", entered[0]));
                    return Outcome.done(entered[0]);
                });
    }

    /** How many rows of a sheet stand as it brought them: as many {@link #withdraw} takes back. */
    public int standing(UUID batch) {
        return store.standingOfBatch(batch);
    }

    /** Takes back the rows of a sheet; those that were revised since stay as they were revised. */
    public Outcome<Integer> withdraw(Actor by, UUID organisation, YearMonth month, UUID batch) {
        return edits.change(
                by,
                organisation,
                month,
                List::of,
                () -> {
                    int rows = store.replaceBatch(batch, edits.now(), by.person(), changes.next());
                    audit.record(
                            by,
                            "activities.sheet-withdrawn",
                            "activity-sheet",
                            batch,
                            organisation,
                            Map.of("month", month.toString(), "rows", rows));
                    return Outcome.done(rows);
                });
    }
}
