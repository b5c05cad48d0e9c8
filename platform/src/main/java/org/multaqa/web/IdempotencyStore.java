package org.multaqa.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class IdempotencyStore {
    /** What was answered under a key; the status is null while the first request is under way. */
    record Kept(
            String asked,
            Instant began,
            @Nullable Integer status,
            @Nullable String type,
            byte @Nullable [] body) {}

    private final Database db;

    IdempotencyStore(Database db) {
        this.db = db;
    }

    /** True for the first request of a key. */
    boolean begin(String key, String asked, Instant now) {
        return db.sql(
                                """
                                insert into web.idempotency (key, asked, began) values (:key, :asked, :now)
                                on conflict (key) do nothing
                                """)
                        .param("key", key)
                        .param("asked", asked)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Begins anew what was broken off; true for the first to try. */
    boolean beginAgain(String key, Instant began, Instant now) {
        return db.sql(
                                """
                                update web.idempotency set began = :now
                                where key = :key and began = :began and status is null
                                """)
                        .param("key", key)
                        .param("began", began)
                        .param("now", now)
                        .update()
                == 1;
    }

    Optional<Kept> find(String key) {
        return db.sql(
                        "select asked, began, status, type, body from web.idempotency where key = :key")
                .param("key", key)
                .optional(Kept.class);
    }

    void finish(String key, int status, String type, byte[] body) {
        db.sql(
                        "update web.idempotency set status = :status, type = :type, body = :body where key = :key")
                .param("key", key)
                .param("status", status)
                .param("type", type)
                .param("body", body)
                .update();
    }

    void forget(String key) {
        db.sql("delete from web.idempotency where key = :key").param("key", key).update();
    }

    void forgetBefore(Instant time) {
        db.sql("delete from web.idempotency where began < :time").param("time", time).update();
    }
}
