package org.multaqa.referrals;

import java.util.List;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows that change when two organisations become one. */
@Repository
class ReferralMergeStore {
    private final Database db;
    private final DeviceStore devices;

    ReferralMergeStore(Database db, DeviceStore devices) {
        this.db = db;
        this.devices = devices;
    }

    /** All referrals from one of two to the other. */
    List<UUID> between(UUID one, UUID other) {
        return db.sql(
                        """
                        select id from referrals.referral
                        where (sender = :one and receiver = :other)
                            or (sender = :other and receiver = :one)
                        order by id
                        """)
                .param("one", one)
                .param("other", other)
                .list(UUID.class);
    }

    /** Gives all of one organisation to another; what was between the two is taken away. */
    void move(UUID gone, UUID keep) {
        for (UUID id : between(gone, keep)) {
            db.sql("delete from referrals.referral where id = :id").param("id", id).update();
        }
        devices.move(gone, keep);
        for (String column : List.of("sender", "receiver")) {
            db.sql(
                            "update referrals.referral set "
                                    + column
                                    + " = :keep where "
                                    + column
                                    + " = :gone")
                    .param("gone", gone)
                    .param("keep", keep)
                    .update();
        }
        for (String table : List.of("note", "step")) {
            db.sql(
                            "update referrals."
                                    + table
                                    + " set organisation = :keep where organisation = :gone")
                    .param("gone", gone)
                    .param("keep", keep)
                    .update();
        }
    }
}
