package org.multaqa.profiles;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Which forms of new organisations were sent already, and what became of them. */
@Repository
class RegistrationStore {
    private final Database db;

    RegistrationStore(Database db) {
        this.db = db;
    }

    /**
     * Takes a form's token; false where it was taken before. A second taker waits for the first.
     */
    boolean take(UUID token, Instant at) {
        return db.sql(
                                """
                                insert into profiles.registration (token, at) values (:token, :at)
                                on conflict (token) do nothing
                                """)
                        .param("token", token)
                        .param("at", at)
                        .update()
                == 1;
    }

    void registered(UUID token, UUID organisation) {
        db.sql(
                        "update profiles.registration set organisation_id = :organisation where token = :token")
                .param("token", token)
                .param("organisation", organisation)
                .update();
    }

    @Nullable UUID organisation(UUID token) {
        return db.sql("select organisation_id from profiles.registration where token = :token")
                .param("token", token)
                .optional(Taken.class)
                .map(Taken::organisationId)
                .orElse(null);
    }

    void giveBack(UUID token) {
        db.sql("delete from profiles.registration where token = :token")
                .param("token", token)
                .update();
    }

    void forgetBefore(Instant before) {
        db.sql("delete from profiles.registration where at < :before")
                .param("before", before)
                .update();
    }

    record Taken(@Nullable UUID organisationId) {}
}
