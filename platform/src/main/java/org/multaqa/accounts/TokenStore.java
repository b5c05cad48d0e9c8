package org.multaqa.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {
    private static final String LIVE =
            """
            select id, organisation_id, role, name, created_at, expires_at, last_used_at
            from accounts.api_token where revoked_at is null
            """;

    private final Database db;

    TokenStore(Database db) {
        this.db = db;
    }

    void add(ApiToken token, String hash, @Nullable UUID by) {
        db.sql(
                        """
                        insert into accounts.api_token (id, secret_hash, organisation_id, role, name, made_by,
                            created_at, expires_at)
                        values (:id, :hash, :organisation, :role, :name, :by, :created, :expires)
                        """)
                .param("id", token.id())
                .param("hash", hash)
                .param("organisation", token.organisationId())
                .param("role", token.role())
                .param("name", token.name())
                .param("by", by)
                .param("created", token.createdAt())
                .param("expires", token.expiresAt())
                .update();
    }

    Optional<ApiToken> byHash(String hash) {
        return db.sql(LIVE + " and secret_hash = :hash")
                .param("hash", hash)
                .optional(ApiToken.class);
    }

    Optional<ApiToken> find(UUID id) {
        return db.sql(LIVE + " and id = :id").param("id", id).optional(ApiToken.class);
    }

    List<ApiToken> of(UUID organisation) {
        return db.sql(LIVE + " and organisation_id = :organisation order by created_at")
                .param("organisation", organisation)
                .list(ApiToken.class);
    }

    void used(UUID id, Instant now) {
        db.sql("update accounts.api_token set last_used_at = :now where id = :id")
                .param("id", id)
                .param("now", now)
                .update();
    }

    boolean revoke(UUID id, Instant now) {
        return db.sql(
                                "update accounts.api_token set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("now", now)
                        .update()
                == 1;
    }
}
