package org.multaqa.projects;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Repository;

/** Lists of projects, the newest first. */
@Repository
class ProjectListStore {
    private final Database db;

    ProjectListStore(Database db) {
        this.db = db;
    }

    /**
     * The projects of a selection.
     *
     * @param inside whether ideas and drafts are seen
     * @param places the codes of the area and all in it; null for the country
     * @param after the last one that was given before
     */
    List<Project> list(
            ProjectSelection selection,
            boolean inside,
            @Nullable Collection<String> places,
            @Nullable UUID after,
            int most) {
        String text =
                "select p.* from projects.project p where "
                        + where(selection, places)
                        + (after == null ? "" : " and p.id < :after")
                        + " order by p.id desc limit :most";
        return fill(db.sql(text), selection, inside, places)
                .param("after", after)
                .param("most", most)
                .list(ProjectRow.class)
                .stream()
                .map(ProjectRow::project)
                .toList();
    }

    long count(ProjectSelection selection, boolean inside, @Nullable Collection<String> places) {
        String text = "select count(*) from projects.project p where " + where(selection, places);
        return fill(db.sql(text), selection, inside, places).one(Long.class);
    }

    private static String where(ProjectSelection selection, @Nullable Collection<String> places) {
        StringBuilder where = new StringBuilder("p.state = any(:states)");
        if (!selection.q().isBlank()) {
            where.append(" and p.plain like :like");
        }
        if (places != null) {
            where.append(" and p.places && :places");
        }
        if (selection.sector() != null) {
            where.append(" and p.sectors && :sectors");
        }
        if (selection.organisation() != null) {
            where.append(
                    " and exists (select 1 from projects.partner a"
                            + " where a.project = p.id and a.organisation = :organisation)");
        }
        return where.toString();
    }

    private static Statement fill(
            Statement statement,
            ProjectSelection selection,
            boolean inside,
            @Nullable Collection<String> places) {
        String plain = ArabicText.normalize(selection.q()).replaceAll("[%_\\\\]", " ");
        return statement
                .array("states", "text", selection.show().states(inside))
                .param("like", "%" + plain + "%")
                .array("places", "text", places == null ? List.of() : places)
                .array(
                        "sectors",
                        "text",
                        selection.sector() == null ? List.of() : List.of(selection.sector()))
                .param("organisation", selection.organisation());
    }
}
