package org.multaqa.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorStore {
    record Row(byte[] secret, @Nullable Instant confirmedAt, long lastStep) {}

    private final Database db;

    SecondFactorStore(Database db) {
        this.db = db;
    }

    Optional<Row> find(UUID person) {
        return db.sql(
                        "select secret, confirmed_at, last_step from signin.second_factor where person = :person")
                .param("person", person)
                .optional(Row.class);
    }

    void begin(UUID person, byte[] secret) {
        db.sql(
                        """
                        insert into signin.second_factor (person, secret) values (:person, :secret)
                        on conflict (person) do update set secret = excluded.secret, confirmed_at = null, last_step = 0
                        """)
                .param("person", person)
                .param("secret", secret)
                .update();
    }

    /** Moves on to a step; false where another request has used it meanwhile. */
    boolean use(UUID person, long step, Instant now) {
        return db.sql(
                                """
                                update signin.second_factor
                                set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
                                where person = :person and last_step < :step
                                """)
                        .param("person", person)
                        .param("step", step)
                        .param("now", now)
                        .update()
                == 1;
    }

    void remove(UUID person) {
        db.sql("delete from signin.second_factor where person = :person")
                .param("person", person)
                .update();
        db.sql("delete from signin.recovery_code where person = :person")
                .param("person", person)
                .update();
    }

    void setRecoveryCodes(UUID person, List<String> hashes) {
        db.sql("delete from signin.recovery_code where person = :person")
                .param("person", person)
                .update();
        db.sql(
                        "insert into signin.recovery_code (person, code_hash) select :person, unnest(:hashes)")
                .param("person", person)
                .param("hashes", hashes)
                .update();
    }

    boolean useRecoveryCode(UUID person, String hash, Instant now) {
        return db.sql(
                                """
                                update signin.recovery_code set used_at = :now
                                where person = :person and code_hash = :hash and used_at is null
                                """)
                        .param("person", person)
                        .param("hash", hash)
                        .param("now", now)
                        .update()
                == 1;
    }
}
