package org.multaqa.bench;

import java.util.function.Consumer;
import org.multaqa.database.BulkRows;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/**
 * Writes needs and plans straight into the tables of a throwaway installation, past histories and
 * trail, whose lines nobody asks for here.
 */
@Repository
class BenchPlanStore {
    private final Database db;

    BenchPlanStore(Database db) {
        this.db = db;
    }

    /** Tables that are filled, each after those that it refers to. */
    enum Into {
        NEED(
                "needs.need (id, organisation, what, plain, kind, resource, sector, quantity, unit,"
                        + " place, people, due, urgency, rank, state, committed, received,"
                        + " raised_at, confirmed_at, change_number)"),
        COMMITMENT(
                "needs.commitment (id, need, organisation, number, quantity, state, made_at,"
                        + " changed_at)"),
        PLAN(
                "plans.plan (id, organisation, title, purpose, starts, ends, reporting, state,"
                        + " ready, drafted_at, agreed_at)"),
        OBJECTIVE("plans.objective (plan, number, text)"),
        INDICATOR(
                "plans.indicator (id, plan, objective, text, unit, baseline, target, over_places,"
                        + " over_partners, over_time, measure)"),
        SHARE("plans.share (indicator, organisation, place, amount)"),
        TASK("plans.task (id, plan, objective, organisation, what, starts, ends)"),
        SIGNER("plans.signer (plan, organisation, signed, signed_at)"),
        REPORT("plans.report (plan, organisation, period, state, changed_at)"),
        FIGURE("plans.figure (plan, organisation, period, indicator, place, amount)");

        private final String columns;

        Into(String columns) {
            this.columns = columns;
        }
    }

    /** Fills one table with the rows that are given. */
    void write(Into table, Consumer<BulkRows> writer) {
        db.doInTransaction(() -> db.copy("copy " + table.columns + " from stdin", writer::accept));
    }
}
