package org.multaqa.activities;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.springframework.stereotype.Repository;

/** Reads the rows that hold now across all reports, piece by piece. */
@Repository
class ActivityListStore {
    private final Database db;

    ActivityListStore(Database db) {
        this.db = db;
    }

    /**
     * Who reads: what is for the members goes to those who may see all of it, and to the
     * organisation it is of.
     */
    record Reader(boolean seesAll, @Nullable UUID own) {}

    /** The rows after a line, in the order in which their lines were first entered. */
    List<Activity> page(
            ActivityList.Filter filter,
            @Nullable Collection<String> places,
            Reader reader,
            @Nullable UUID after,
            int limit) {
        StringBuilder where = new StringBuilder("where replaced_at is null");
        if (!reader.seesAll()) {
            where.append(" and (not members_only or organisation = cast(:own as uuid))");
        }
        if (filter.organisation() != null) {
            where.append(" and organisation = :organisation");
        }
        if (filter.month() != null) {
            where.append(" and month = :month");
        }
        if (filter.sector() != null) {
            where.append(" and sector = :sector");
        }
        if (places != null) {
            where.append(
                    " and exists (select 1 from unnest(places) as place where place = any(:codes))");
        }
        if (after != null) {
            where.append(" and line > :after");
        }
        Statement statement =
                db.sql(
                        """
                        select id, line, version, organisation, month, facts_json, kind, batch,
                            source_row, entered_by, entered_at, replaced_at
                        from activities.activity
                        """
                                + where
                                + " order by line limit :limit");
        statement
                .param("own", reader.own())
                .param("organisation", filter.organisation())
                .param("month", filter.month() == null ? null : filter.month().atDay(1))
                .param("sector", filter.sector())
                .param("after", after)
                .param("limit", limit)
                .array("codes", "text", places == null ? List.of() : places);
        return statement.list(ActivityRow.class).stream().map(ActivityRow::activity).toList();
    }
}
