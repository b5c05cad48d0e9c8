package org.multaqa.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Lists of referrals. */
@Repository
class ReferralListStore {
    private static final String OPEN = "r.state in ('sent', 'accepted', 'in-progress')";
    private static final String LATE = "r.state = 'sent' and r.answer_until < :now";

    private final Database db;

    ReferralListStore(Database db) {
        this.db = db;
    }

    /**
     * Those of an organisation, the latest first.
     *
     * @param after the one behind which the list goes on
     */
    List<Referral> list(Show show, UUID home, @Nullable UUID after, int most) {
        String which =
                switch (show) {
                    case RECEIVED -> "r.receiver = :home and " + OPEN;
                    case SENT -> "r.sender = :home and " + OPEN;
                    default -> "(r.receiver = :home or r.sender = :home) and not (" + OPEN + ")";
                };
        return db.sql(
                        ReferralStore.COLUMNS
                                + "where "
                                + which
                                + """
                                 and (cast(:after as uuid) is null or (r.sent_at, r.id) <
                                    (select sent_at, id from referrals.referral
                                        where id = cast(:after as uuid)))
                                order by r.sent_at desc, r.id desc limit :most
                                """)
                .param("home", home)
                .param("after", after)
                .param("most", most)
                .list(Referral.class);
    }

    /** Everybody's that were not answered in time, the longest waiting first. */
    List<Referral> late(Instant now, int most) {
        return db.sql(
                        ReferralStore.COLUMNS
                                + "where "
                                + LATE
                                + " order by r.answer_until, r.id limit :most")
                .param("now", now)
                .param("most", most)
                .list(Referral.class);
    }

    /** How many there are of these. */
    long countLate(Instant now) {
        return db.sql("select count(*) from referrals.referral r where " + LATE)
                .param("now", now)
                .one(Long.class);
    }

    /** Those that wait for an organisation's answer, the most urgent first. */
    List<Referral> toAnswer(UUID home) {
        return db.sql(
                        ReferralStore.COLUMNS
                                + "where r.receiver = :home and r.state = 'sent'"
                                + " order by r.answer_until, r.id")
                .param("home", home)
                .list(Referral.class);
    }

    /** Those that an organisation sent and nobody answered in time. */
    List<Referral> unanswered(UUID home, Instant now) {
        return db.sql(
                        ReferralStore.COLUMNS
                                + "where r.sender = :home and "
                                + LATE
                                + " order by r.answer_until, r.id")
                .param("home", home)
                .param("now", now)
                .list(Referral.class);
    }

    /** Those that an organisation has taken on and for which consent ends by a day. */
    List<Referral> runningOut(UUID home, LocalDate by) {
        return db.sql(
                        ReferralStore.COLUMNS
                                + """
                                where r.receiver = :home
                                    and r.state in ('accepted', 'in-progress')
                                    and r.consent_until <= :by
                                order by r.consent_until, r.id
                                """)
                .param("home", home)
                .param("by", by)
                .list(Referral.class);
    }
}
