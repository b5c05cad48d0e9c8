package org.multaqa.projects;

import java.util.List;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Which needs projects answer. */
@Repository
class AnsweredNeedStore {
    private final Database db;

    AnsweredNeedStore(Database db) {
        this.db = db;
    }

    boolean add(UUID project, UUID need) {
        return db.sql(
                                """
                                insert into projects.answered_need (project, need)
                                values (:project, :need) on conflict do nothing
                                """)
                        .param("project", project)
                        .param("need", need)
                        .update()
                > 0;
    }

    boolean remove(UUID project, UUID need) {
        return db.sql(
                                """
                                delete from projects.answered_need
                                where project = :project and need = :need
                                """)
                        .param("project", project)
                        .param("need", need)
                        .update()
                > 0;
    }

    List<UUID> of(UUID project) {
        return db.sql("select need from projects.answered_need where project = :id order by need")
                .param("id", project)
                .list(UUID.class);
    }

    List<UUID> projectsOf(UUID need) {
        return db.sql(
                        "select project from projects.answered_need where need = :id order by project")
                .param("id", need)
                .list(UUID.class);
    }
}
