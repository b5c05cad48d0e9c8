package org.multaqa.needs;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Repository;

/** Lists of needs, the most pressing first and among those the earliest due. */
@Repository
class NeedListStore {
    private final Database db;

    NeedListStore(Database db) {
        this.db = db;
    }

    /**
     * The needs of a selection.
     *
     * @param places the codes of the area and all in it; null for the country
     * @param after the last one that was given before
     */
    List<Need> list(
            NeedSelection selection,
            @Nullable Collection<String> places,
            @Nullable UUID after,
            int most) {
        String behind =
                after == null
                        ? ""
                        : """
                         and exists (select 1 from needs.need a where a.id = :after
                            and (n.rank < a.rank
                                or n.rank = a.rank and (n.due, n.id) > (a.due, a.id)))
                        """;
        String text =
                "select n.* from needs.need n where "
                        + where(selection, places)
                        + behind
                        + " order by n.rank desc, n.due, n.id limit :most";
        Statement statement = fill(db.sql(text), selection, places).param("most", most);
        if (after != null) {
            statement.param("after", after);
        }
        return statement.list(Need.class);
    }

    long count(NeedSelection selection, @Nullable Collection<String> places) {
        String text = "select count(*) from needs.need n where " + where(selection, places);
        return fill(db.sql(text), selection, places).one(Long.class);
    }

    private static String where(NeedSelection selection, @Nullable Collection<String> places) {
        StringBuilder where = new StringBuilder("n.state = any(:states)");
        if (!selection.q().isBlank()) {
            where.append(" and n.plain like :like");
        }
        if (places != null) {
            where.append(" and n.place = any(:places)");
        }
        if (selection.sector() != null) {
            where.append(" and n.sector = :sector");
        }
        if (selection.resource() != null) {
            where.append(" and n.resource = :resource");
        }
        if (selection.urgency() != null) {
            where.append(" and n.urgency = :urgency");
        }
        if (selection.organisation() != null) {
            where.append(" and n.organisation = :organisation");
        }
        return where.toString();
    }

    private static Statement fill(
            Statement statement, NeedSelection selection, @Nullable Collection<String> places) {
        String plain = ArabicText.normalize(selection.q()).replaceAll("[%_\\\\]", " ");
        return statement
                .param("states", selection.show().states())
                .param("like", "%" + plain + "%")
                .array("places", "text", places == null ? List.of() : places)
                .param("sector", selection.sector())
                .param("resource", selection.resource())
                .param("urgency", selection.urgency())
                .param("organisation", selection.organisation());
    }
}
