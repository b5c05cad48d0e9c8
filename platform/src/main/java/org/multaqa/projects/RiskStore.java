package org.multaqa.projects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of risks. */
@Repository
class RiskStore {
    private final Database db;

    RiskStore(Database db) {
        this.db = db;
    }

    void add(Risk it) {
        db.sql(
                        """
                        insert into projects.risk (id, project, organisation, what, likelihood,
                            impact, answer, at)
                        values (:id, :project, :organisation, :what, :likelihood, :impact, :answer,
                            :at)
                        """)
                .param("id", it.id())
                .param("project", it.project())
                .param("organisation", it.organisation())
                .param("what", it.what())
                .param("likelihood", it.likelihood())
                .param("impact", it.impact())
                .param("answer", it.answer())
                .param("at", it.at())
                .update();
    }

    /** The risks of a project in the order in which they were seen. */
    List<Risk> of(UUID project) {
        return db.sql("select * from projects.risk where project = :project order by id")
                .param("project", project)
                .list(Risk.class);
    }

    boolean over(UUID project, UUID id, Instant at) {
        return db.sql(
                                """
                                update projects.risk set over_at = :at
                                where id = :id and project = :project and over_at is null
                                """)
                        .param("id", id)
                        .param("project", project)
                        .param("at", at)
                        .update()
                > 0;
    }

    void move(UUID gone, UUID keep) {
        db.sql("update projects.risk set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }
}
