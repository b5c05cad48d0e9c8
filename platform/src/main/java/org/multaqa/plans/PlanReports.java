package org.multaqa.plans;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.TypedFields;
import org.springframework.stereotype.Service;

/**
 * Reports of partners on agreed plans, period by period: kept and submitted by the partner, sent
 * back or accepted by who keeps the plan, and locked.
 */
@Service
public class PlanReports {
    private static final int NOTE = 1_000;

    private final Plans plans;
    private final ReportStore store;
    private final ReportBoards boards;
    private final RowFigures rows;
    private final PlanLedger ledger;

    PlanReports(
            Plans plans,
            ReportStore store,
            ReportBoards boards,
            RowFigures rows,
            PlanLedger ledger) {
        this.plans = plans;
        this.store = store;
        this.boards = boards;
        this.rows = rows;
        this.ledger = ledger;
    }

    /** A report within its plan. */
    public record Found(PlanContent content, Period period, PlanReport report, boolean locked) {

        /** Whether it is the partner's turn to write. */
        boolean mayChange() {
            return report.state().mayChange() && !locked;
        }
    }

    /** A partner's report of a period, for whoever reads drafts and histories. */
    public Outcome<Found> find(Actor reader, UUID id, UUID partner, String period) {
        return reader.may(PlanRight.READ_INSIDE)
                ? plans.find(reader, id).then(content -> found(content, partner, period))
                : Outcome.notAllowed();
    }

    /** All reports of which something is kept. */
    public Outcome<ReportBoard> board(Actor reader, UUID id) {
        return reader.may(PlanRight.READ_INSIDE)
                ? plans.find(reader, id).map(boards::of)
                : Outcome.notAllowed();
    }

    /** The figures of a report: as they were kept, with what rows say where nothing was. */
    public List<Figure> figures(Actor reader, Found found) {
        PlanReport it = found.report();
        List<Figure> kept =
                new java.util.ArrayList<>(store.figures(it.plan(), it.organisation(), it.period()));
        if (found.mayChange() && reader.may(PlanRight.DO, it.organisation())) {
            for (Figure row : said(reader, found)) {
                Figure before =
                        kept.stream().filter(one -> isSame(one, row)).findFirst().orElse(null);
                kept.remove(before);
                kept.add(before == null ? row : before.beside(row));
            }
        }
        return kept;
    }

    private List<Figure> said(Actor reader, Found found) {
        return rows.of(reader, found.content(), found.report().organisation(), found.period());
    }

    private static boolean isSame(Figure one, Figure other) {
        return one.indicator().equals(other.indicator()) && one.place().equals(other.place());
    }

    /** Keeps figures; with {@code submit} the partner says that this is all. */
    public Outcome<Found> write(
            Actor by,
            UUID id,
            UUID partner,
            String period,
            int version,
            FigureForm form,
            boolean submit) {
        if (!by.may(PlanRight.DO, partner)) {
            return Outcome.notAllowed();
        }
        return changed(
                by,
                id,
                partner,
                period,
                version,
                found -> true,
                found -> {
                    if (!found.period().isOver(ledger.today())) {
                        return PlanLedger.conflict("plans.period-not-over");
                    }
                    if (!found.mayChange()) {
                        return PlanLedger.conflict("plans.report-stands");
                    }
                    return form.read(
                                    found.content(),
                                    partner,
                                    found.period(),
                                    said(by, found),
                                    submit)
                            .map(figures -> {
                                keep(by, found, figures, submit);
                                return found.content().plan();
                            });
                });
    }

    private void keep(Actor by, Found found, List<Figure> figures, boolean submit) {
        PlanReport it = found.report();
        store.put(
                it,
                submit ? PlanReportState.SUBMITTED : it.state(),
                ledger.now(),
                by.person(),
                submit ? null : it.note());
        store.write(it, figures);
        if (submit) {
            step(by, found, PlanAct.REPORTED, null);
        }
    }

    /** Says that a report stands, for who keeps the plan; nobody accepts one's own. */
    public Outcome<Found> accept(Actor by, UUID id, UUID partner, String period, int version) {
        return read(
                by,
                id,
                partner,
                period,
                version,
                found -> {
                    if (found.report().state() != PlanReportState.SUBMITTED) {
                        return PlanLedger.conflict("plans.not-submitted");
                    }
                    store.put(
                            found.report(),
                            PlanReportState.ACCEPTED,
                            ledger.now(),
                            found.report().person(),
                            null);
                    return step(by, found, PlanAct.REPORT_ACCEPTED, null);
                });
    }

    /** Asks for something to be put right, also in an accepted report while it is not locked. */
    public Outcome<Found> sendBack(
            Actor by, UUID id, UUID partner, String period, int version, String typed) {
        return read(
                by,
                id,
                partner,
                period,
                version,
                found -> {
                    if (!found.report().state().counts()) {
                        return PlanLedger.conflict("plans.not-submitted");
                    }
                    TypedFields fields = new TypedFields(Map.of("note", typed));
                    return fields.outcome(fields.needed("note", NOTE, "plans.note-missing"))
                            .then(note -> {
                                store.put(
                                        found.report(),
                                        PlanReportState.SENT_BACK,
                                        ledger.now(),
                                        found.report().person(),
                                        note);
                                return step(by, found, PlanAct.REPORT_SENT_BACK, note);
                            });
                });
    }

    /** Locks a period of which every report was accepted. */
    public Outcome<ReportBoard> lock(Actor by, UUID id, String name) {
        Outcome<Plan> locked =
                ledger.held(
                        by,
                        id,
                        content -> {
                            if (!by.may(PlanRight.ACCEPT, content.plan().organisation())) {
                                return Outcome.notAllowed();
                            }
                            Period period = Period.named(content.plan(), name).orElse(null);
                            if (period == null) {
                                return Outcome.notFound();
                            }
                            ReportBoard board = boards.of(content);
                            if (!board.mayLock(period)) {
                                return PlanLedger.conflict("plans.not-all-accepted");
                            }
                            store.lock(id, period.day(), ledger.now(), by.person());
                            ledger.write(by, content.plan(), PlanAct.PERIOD_LOCKED, null, name);
                            return Outcome.done(content.plan());
                        });
        return locked.then(plan -> board(by, id));
    }

    private Outcome<Found> read(
            Actor by,
            UUID id,
            UUID partner,
            String period,
            int version,
            Function<Found, Outcome<Plan>> work) {
        return changed(
                by,
                id,
                partner,
                period,
                version,
                found -> {
                    boolean own = partner.equals(by.organisation());
                    return by.may(PlanRight.ACCEPT, found.content().plan().organisation())
                            && (!own || by.mayAnywhere(PlanRight.ACCEPT));
                },
                found ->
                        found.locked()
                                ? PlanLedger.conflict("plans.is-locked")
                                : work.apply(found));
    }

    private Outcome<Found> changed(
            Actor by,
            UUID id,
            UUID partner,
            String period,
            int version,
            Predicate<Found> may,
            Function<Found, Outcome<Plan>> work) {
        return ledger.held(
                        by,
                        id,
                        content ->
                                found(content, partner, period)
                                        .then(found -> {
                                            if (!may.test(found)) {
                                                return Outcome.notAllowed();
                                            }
                                            if (content.plan().state() != PlanState.AGREED) {
                                                return PlanLedger.conflict("plans.not-agreed");
                                            }
                                            return found.report().version() == version
                                                    ? work.apply(found)
                                                    : PlanLedger.conflict(
                                                            "plans.changed-meanwhile");
                                        }))
                .then(plan -> find(by, id, partner, period));
    }

    private Outcome<Found> found(PlanContent content, UUID partner, String name) {
        Plan plan = content.plan();
        Period period = Period.named(plan, name).orElse(null);
        if (period == null || !content.reporters().contains(partner)) {
            return Outcome.notFound();
        }
        PlanReport report =
                store.find(plan.id(), partner, period.day())
                        .orElseGet(() -> PlanReport.none(plan.id(), partner, period.day()));
        return Outcome.done(
                new Found(content, period, report, store.locked(plan.id()).contains(period.day())));
    }

    private Outcome<Plan> step(Actor by, Found found, PlanAct act, @Nullable String note) {
        Plan plan = found.content().plan();
        ledger.write(by, plan, act, found.report().organisation(), note);
        return Outcome.done(plan);
    }
}
