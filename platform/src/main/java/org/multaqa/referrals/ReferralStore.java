package org.multaqa.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of referrals. */
@Repository
class ReferralStore {
    private static final String REFERRALS = "select * from referrals.referral ";

    private final Database db;

    ReferralStore(Database db) {
        this.db = db;
    }

    /** Whether it is new: a form that is sent twice is one referral. */
    boolean send(Referral it) {
        return db.sql(
                                """
                                insert into referrals.referral (id, sender, receiver, agreement, sector,
                                    urgency, consent_by, consent_scope, consent_until, state, sealed,
                                    sent_at, due, version)
                                values (:id, :sender, :receiver, :agreement, :sector, :urgency, :by,
                                    :scope, :until, :state, :sealed, :sent, :due, :version)
                                on conflict (id) do nothing
                                """)
                        .param("id", it.id())
                        .param("sender", it.sender())
                        .param("receiver", it.receiver())
                        .param("agreement", it.agreement())
                        .param("sector", it.sector())
                        .param("urgency", it.urgency())
                        .param("by", it.consentBy())
                        .array("scope", "text", it.consentScope())
                        .param("until", it.consentUntil())
                        .param("state", it.state())
                        .param("sealed", it.sealed())
                        .param("sent", it.sentAt())
                        .param("due", it.due())
                        .param("version", it.version())
                        .update()
                == 1;
    }

    Optional<Referral> find(UUID id) {
        return db.sql(REFERRALS + "where id = :id").param("id", id).optional(Referral.class);
    }

    /** Whether the referral was still in that version; it is in the next one then. */
    boolean move(UUID id, int version, ReferralState state, Instant due) {
        return db.sql(
                                """
                                update referrals.referral set state = :state, due = :due,
                                    version = version + 1
                                where id = :id and version = :version and ended_at is null
                                """)
                        .param("state", state)
                        .param("due", due)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The same for its end: with it goes what was sealed. */
    boolean end(UUID id, int version, ReferralState state, @Nullable Reason reason, Instant at) {
        return db.sql(
                                """
                                update referrals.referral set state = :state, reason = :reason,
                                    sealed = null, ended_at = :at, version = version + 1
                                where id = :id and version = :version and ended_at is null
                                """)
                        .param("state", state)
                        .param("reason", reason)
                        .param("at", at)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Those that an organisation received or sent, live ones and the pressing first. */
    List<Referral> of(UUID organisation, boolean received, int most) {
        String side = received ? "receiver" : "sender";
        return db.sql(
                        REFERRALS
                                + "where "
                                + side
                                + " = :it order by ended_at desc nulls first, due, id limit :most")
                .param("it", organisation)
                .param("most", most)
                .list(Referral.class);
    }

    /** Live ones whose consent ended before a day. */
    List<Referral> consentEnded(LocalDate today) {
        return db.sql(REFERRALS + "where ended_at is null and consent_until < :today")
                .param("today", today)
                .list(Referral.class);
    }

    /** How many live ones are late at a time. */
    int late(Instant now) {
        return db.sql(
                        """
                        select count(*)::int from referrals.referral
                        where ended_at is null and due < :now
                        """)
                .param("now", now)
                .one(Integer.class);
    }

    /** How many are in each state. */
    record Number(ReferralState state, int count) {}

    List<Number> numbers() {
        return db.sql(
                        """
                        select state, count(*)::int as count from referrals.referral
                        group by state order by state
                        """)
                .list(Number.class);
    }
}
