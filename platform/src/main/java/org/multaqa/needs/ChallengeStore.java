package org.multaqa.needs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of challenges, of those who support them, and of what was answered. */
@Repository
class ChallengeStore {
    private static final String COLUMNS =
            "select id, organisation, topic, title, description, place, state, supporters,"
                    + " raised_at, ended_at, reason from needs.challenge ";

    private final Database db;

    ChallengeStore(Database db) {
        this.db = db;
    }

    void insert(
            UUID id,
            UUID organisation,
            ChallengeForm.Read read,
            @Nullable UUID person,
            Instant at) {
        db.sql(
                        """
                        insert into needs.challenge (id, organisation, topic, title, description,
                            place, state, raised_by, raised_at)
                        values (:id, :organisation, :topic, :title, :description, :place, 'open',
                            cast(:person as uuid), :at)
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .param("topic", read.topic())
                .param("title", read.title())
                .param("description", read.description())
                .param("place", read.place())
                .param("person", person)
                .param("at", at)
                .update();
    }

    Optional<Challenge> find(UUID id) {
        return db.sql(COLUMNS + "where id = :id").param("id", id).optional(Challenge.class);
    }

    /** The challenge, held until the commit: its supporters are counted by one at a time. */
    Optional<Challenge> hold(UUID id) {
        return db.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .optional(Challenge.class);
    }

    /** Those in some states, the most supported first and of those the newest. */
    List<Challenge> in(Collection<ChallengeState> states, @Nullable UUID after, int most) {
        return db.sql(
                        COLUMNS
                                + """
                                c where state = any(:states) and (cast(:after as uuid) is null
                                    or exists (select 1 from needs.challenge a
                                        where a.id = cast(:after as uuid)
                                            and (c.supporters, c.id) < (a.supporters, a.id)))
                                order by supporters desc, id desc limit :most
                                """)
                .param("states", states)
                .param("after", after)
                .param("most", most)
                .list(Challenge.class);
    }

    long count(ChallengeState state) {
        return db.sql("select count(*) from needs.challenge where state = :state")
                .param("state", state)
                .one(Long.class);
    }

    void support(UUID id, UUID organisation, @Nullable UUID person, Instant at) {
        db.sql(
                        """
                        insert into needs.support (challenge, organisation, person, at)
                        values (:id, :organisation, cast(:person as uuid), :at)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", at)
                .update();
        count(id);
    }

    void unsupport(UUID id, UUID organisation) {
        db.sql(
                        """
                        delete from needs.support
                        where challenge = :id and organisation = :organisation
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .update();
        count(id);
    }

    private void count(UUID id) {
        db.sql(
                        """
                        update needs.challenge set supporters =
                            (select count(*) from needs.support where challenge = :id)
                        where id = :id
                        """)
                .param("id", id)
                .update();
    }

    /** Who supports a challenge, the first one first. */
    List<UUID> supporters(UUID id) {
        return db.sql(
                        """
                        select organisation from needs.support where challenge = :id
                        order by at, organisation
                        """)
                .param("id", id)
                .list(UUID.class);
    }

    void answer(
            UUID id, @Nullable UUID organisation, @Nullable UUID person, String text, Instant at) {
        db.sql(
                        """
                        insert into needs.challenge_answer (challenge, number, organisation, person,
                            at, text)
                        values (:id, (select coalesce(max(number), 0) + 1
                                from needs.challenge_answer where challenge = :id),
                            cast(:organisation as uuid), cast(:person as uuid), :at, :text)
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", at)
                .param("text", text)
                .update();
        become(id, ChallengeState.ANSWERED, null, null);
    }

    List<ChallengeAnswer> answers(UUID id) {
        return db.sql(
                        """
                        select number, organisation, at, text from needs.challenge_answer
                        where challenge = :id order by number
                        """)
                .param("id", id)
                .list(ChallengeAnswer.class);
    }

    void become(UUID id, ChallengeState state, @Nullable String reason, @Nullable Instant ended) {
        db.sql(
                        """
                        update needs.challenge set state = :state, reason = :reason,
                            ended_at = cast(:ended as timestamptz)
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .param("ended", ended)
                .update();
    }

    /** Two organisations became one: what both supported is supported once. */
    void move(UUID gone, UUID keep) {
        List<UUID> touched =
                db.sql(
                                """
                                select id from needs.challenge where organisation in (:gone, :keep)
                                    or id in (select challenge from needs.support
                                        where organisation in (:gone, :keep))
                                order by id for update
                                """)
                        .param("gone", gone)
                        .param("keep", keep)
                        .list(UUID.class);
        db.sql("update needs.challenge set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
        db.sql(
                        """
                        insert into needs.support (challenge, organisation, person, at)
                        select challenge, :keep, person, at from needs.support
                        where organisation = :gone
                        on conflict do nothing
                        """)
                .param("gone", gone)
                .param("keep", keep)
                .update();
        db.sql(
                        """
                        delete from needs.support s using needs.challenge c
                        where c.id = s.challenge
                            and (s.organisation = :gone or s.organisation = c.organisation)
                        """)
                .param("gone", gone)
                .update();
        touched.forEach(this::count);
    }
}
