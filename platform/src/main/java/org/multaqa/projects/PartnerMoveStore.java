package org.multaqa.projects;

import java.util.List;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Hands what one organisation is in projects over to another that it has become one with. */
@Repository
class PartnerMoveStore {
    private final Database db;

    PartnerMoveStore(Database db) {
        this.db = db;
    }

    long count(UUID organisation) {
        return db.sql("select count(*) from projects.partner where organisation = :organisation")
                .param("organisation", organisation)
                .one(Long.class);
    }

    /** Its parts are the kept one's, and so is what standing signatures say of it. */
    void move(UUID gone, UUID keep) {
        for (String table :
                List.of("projects.partner", "projects.budget_line", "projects.source")) {
            db.sql("update " + table + " set organisation = :keep where organisation = :gone")
                    .param("gone", gone)
                    .param("keep", keep)
                    .update();
        }
        db.sql(
                        """
                        update projects.partner set signed = replace(signed, :gone, :keep)
                        where signed is not null and project in (
                            select project from projects.partner where organisation = :kept)
                        """)
                .param("gone", gone.toString())
                .param("keep", keep.toString())
                .param("kept", keep)
                .update();
    }
}
