package org.multaqa.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.springframework.stereotype.Repository;

/** The rows of referrals, their steps and what is sealed of them. */
@Repository
class ReferralStore {
    static final String COLUMNS =
            """
            select r.id, r.sender, r.receiver, r.agreement, r.urgency, r.consent, r.scope,
                r.consent_until, r.state, r.reason, r.result, r.sent_at, r.answer_until,
                r.moved_at, r.content is not null as readable
            from referrals.referral r
            """;

    private final Database db;

    ReferralStore(Database db) {
        this.db = db;
    }

    /** Adds a referral; false where its id is there already. */
    boolean insert(Referral it, @Nullable UUID by, Sealed sealed) {
        boolean added =
                db.sql(
                                        """
                                        insert into referrals.referral (id, sender, receiver,
                                            agreement, urgency, consent, scope, consent_until,
                                            state, sent_by, sent_at, answer_until, moved_at,
                                            content)
                                        values (:id, :sender, :receiver, :agreement, :urgency,
                                            :consent, :scope, :consentUntil, :state, :by, :sentAt,
                                            :answerUntil, :sentAt, :content)
                                        on conflict do nothing
                                        """)
                                .param("id", it.id())
                                .param("sender", it.sender())
                                .param("receiver", it.receiver())
                                .param("agreement", it.agreement())
                                .param("urgency", it.urgency())
                                .param("consent", it.consent())
                                .array("scope", "text", it.scope())
                                .param("consentUntil", it.consentUntil())
                                .param("state", it.state())
                                .param("by", by)
                                .param("sentAt", it.sentAt())
                                .param("answerUntil", it.answerUntil())
                                .param("content", sealed.content())
                                .update()
                        == 1;
        if (added) {
            sealed.wraps().forEach(wrap -> wrap(it.id(), wrap));
        }
        return added;
    }

    /** Gives a device the key, unless it has it. */
    boolean wrap(UUID referral, Sealed.Wrap wrap) {
        return db.sql(
                                """
                                insert into referrals.wrap (referral, device, wrapped)
                                values (:referral, :device, :wrapped) on conflict do nothing
                                """)
                        .param("referral", referral)
                        .param("device", wrap.device())
                        .param("wrapped", wrap.wrapped())
                        .update()
                == 1;
    }

    Optional<Referral> find(UUID id) {
        return db.sql(COLUMNS + "where r.id = :id").param("id", id).optional(Referral.class);
    }

    /** The same, and nobody else changes it before this transaction has ended. */
    Optional<Referral> hold(UUID id) {
        return db.sql(COLUMNS + "where r.id = :id for update of r")
                .param("id", id)
                .optional(Referral.class);
    }

    void become(Referral it, ReferralState state, Instant at) {
        db.sql("update referrals.referral set state = :state, moved_at = :at where id = :id")
                .param("id", it.id())
                .param("state", state)
                .param("at", at)
                .update();
    }

    void explain(Referral it, @Nullable Reason reason, @Nullable Result result) {
        db.sql("update referrals.referral set reason = :reason, result = :result where id = :id")
                .param("id", it.id())
                .param("reason", reason)
                .param("result", result)
                .update();
    }

    /** Deletes what is sealed; what is known besides stays. */
    void unseal(UUID id) {
        db.sql("update referrals.referral set content = null where id = :id")
                .param("id", id)
                .update();
        db.sql("delete from referrals.wrap where referral = :id").param("id", id).update();
        db.sql("delete from referrals.note where referral = :id").param("id", id).update();
    }

    void step(
            UUID referral,
            Act act,
            @Nullable UUID organisation,
            @Nullable UUID person,
            Instant at) {
        db.sql(
                        """
                        insert into referrals.step (id, referral, act, organisation, person,
                            done_at)
                        values (:id, :referral, :act, cast(:organisation as uuid),
                            cast(:person as uuid), :at)
                        """)
                .param("id", Ids.next())
                .param("referral", referral)
                .param("act", act)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", at)
                .update();
    }

    List<Step> steps(UUID referral) {
        return db.sql(
                        """
                        select act, organisation, person, done_at from referrals.step
                        where referral = :referral order by done_at, id
                        """)
                .param("referral", referral)
                .list(Step.class);
    }

    /** Writes a note; false where it was written already. */
    boolean note(UUID referral, Sealed.Note note, @Nullable UUID person) {
        return db.sql(
                                """
                                insert into referrals.note (id, referral, organisation, person,
                                    written_at, sealed)
                                values (:id, :referral, :organisation, cast(:person as uuid), :at,
                                    :sealed)
                                on conflict do nothing
                                """)
                        .param("id", note.id())
                        .param("referral", referral)
                        .param("organisation", note.organisation())
                        .param("person", person)
                        .param("at", note.writtenAt())
                        .param("sealed", note.sealed())
                        .update()
                == 1;
    }

    private record Content(byte[] content) {}

    /** What is sealed of a referral; nothing once access has ended. */
    Optional<Sealed> sealed(UUID id) {
        return db.sql(
                        """
                        select content from referrals.referral
                        where id = :id and content is not null
                        """)
                .param("id", id)
                .optional(Content.class)
                .map(it -> new Sealed(it.content(), wraps(id), notes(id)));
    }

    private List<Sealed.Wrap> wraps(UUID id) {
        return db.sql("select device, wrapped from referrals.wrap where referral = :id")
                .param("id", id)
                .list(Sealed.Wrap.class);
    }

    private List<Sealed.Note> notes(UUID id) {
        return db.sql(
                        """
                        select id, organisation, written_at, sealed from referrals.note
                        where referral = :id order by written_at, id
                        """)
                .param("id", id)
                .list(Sealed.Note.class);
    }

    /** Open ones whose consent has run out before a day. */
    List<UUID> runOut(LocalDate day) {
        return db.sql(
                        """
                        select id from referrals.referral
                        where state in ('sent', 'accepted', 'in-progress') and consent_until < :day
                        order by id
                        """)
                .param("day", day)
                .list(UUID.class);
    }

    /** Closed ones that have not moved since and can still be read. */
    List<UUID> keptSince(Instant moved) {
        return db.sql(
                        """
                        select id from referrals.referral
                        where state in ('done', 'rejected') and content is not null
                            and moved_at < :moved
                        order by id
                        """)
                .param("moved", moved)
                .list(UUID.class);
    }

    /** Open ones under an agreement; with an organisation only those it is part of. */
    List<UUID> under(UUID agreement, @Nullable UUID organisation) {
        return db.sql(
                        """
                        select id from referrals.referral
                        where agreement = :agreement
                            and state in ('sent', 'accepted', 'in-progress')
                            and (cast(:organisation as uuid) is null
                                or cast(:organisation as uuid) in (sender, receiver))
                        order by id
                        """)
                .param("agreement", agreement)
                .param("organisation", organisation)
                .list(UUID.class);
    }
}
