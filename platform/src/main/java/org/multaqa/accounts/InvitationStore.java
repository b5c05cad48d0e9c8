package org.multaqa.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {
    private static final String OPEN =
            """
            select id, email, organisation_id, role, created_at, expires_at from accounts.invitation
            where used_at is null and withdrawn_at is null and expires_at > :now
            """;

    private final Database db;

    InvitationStore(Database db) {
        this.db = db;
    }

    void add(Invitation invitation, String codeHash, @org.jspecify.annotations.Nullable UUID by) {
        db.sql(
                        """
                        insert into accounts.invitation (id, code_hash, email, organisation_id, role,
                            invited_by, created_at, expires_at)
                        values (:id, :hash, :email, :organisation, :role, :by, :created, :expires)
                        """)
                .param("id", invitation.id())
                .param("hash", codeHash)
                .param("email", invitation.email())
                .param("organisation", invitation.organisationId())
                .param("role", invitation.role())
                .param("by", by)
                .param("created", invitation.createdAt())
                .param("expires", invitation.expiresAt())
                .update();
    }

    List<Invitation> openOf(UUID organisation, Instant now) {
        return db.sql(OPEN + " and organisation_id = :organisation order by created_at")
                .param("organisation", organisation)
                .param("now", now)
                .list(Invitation.class);
    }

    Optional<Invitation> open(String codeHash, Instant now) {
        return db.sql(OPEN + " and code_hash = :hash")
                .param("hash", codeHash)
                .param("now", now)
                .optional(Invitation.class);
    }

    Optional<Invitation> open(UUID id, Instant now) {
        return db.sql(OPEN + " and id = :id")
                .param("id", id)
                .param("now", now)
                .optional(Invitation.class);
    }

    /** Uses it up; only one of those who try at once succeeds. */
    boolean use(UUID id, Instant now) {
        return db.sql(
                                """
                                update accounts.invitation set used_at = :now
                                where id = :id and used_at is null and withdrawn_at is null
                                """)
                        .param("id", id)
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean withdraw(UUID id, Instant now) {
        return db.sql(
                                """
                                update accounts.invitation set withdrawn_at = :now
                                where id = :id and used_at is null and withdrawn_at is null
                                """)
                        .param("id", id)
                        .param("now", now)
                        .update()
                == 1;
    }
}
