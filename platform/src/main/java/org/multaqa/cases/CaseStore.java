package org.multaqa.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of cases and their sealed letters. */
@Repository
class CaseStore {
    private static final String CASES = "select * from cases.matter ";
    private static final String LIVE = "('opened', 'answered', 'talking', 'mediation')";

    private final Database db;

    CaseStore(Database db) {
        this.db = db;
    }

    /** Whether it is new: a charity has one live case about a record. */
    boolean open(Case it) {
        return db.sql(
                                """
                                insert into cases.matter (id, handle, opener, agreement, kind, state,
                                    opened_at, due, opener_key, proof)
                                values (:id, :handle, :opener, :agreement, :kind, :state, :opened, :due,
                                    :key, :proof)
                                on conflict do nothing
                                """)
                        .param("id", it.id())
                        .param("handle", it.handle())
                        .param("opener", it.opener())
                        .param("agreement", it.agreement())
                        .param("kind", it.kind())
                        .param("state", it.state())
                        .param("opened", it.openedAt())
                        .param("due", it.due())
                        .param("key", it.openerKey())
                        .param("proof", it.proof())
                        .update()
                == 1;
    }

    Optional<Case> find(UUID id) {
        return db.sql(CASES + "where id = :id").param("id", id).optional(Case.class);
    }

    /** The same, held until the commit: what is done with a case is done one after the other. */
    Optional<Case> hold(UUID id) {
        return db.sql(CASES + "where id = :id for update").param("id", id).optional(Case.class);
    }

    void answer(UUID id, UUID owner, String key, String answer, Instant due) {
        db.sql(
                        """
                        update cases.matter set state = 'answered', owner = :owner,
                            owner_key = :key, answer = :answer, due = :due
                        where id = :id
                        """)
                .param("owner", owner)
                .param("key", key)
                .param("answer", answer)
                .param("due", due)
                .param("id", id)
                .update();
    }

    void move(UUID id, CaseState state, Instant due) {
        db.sql("update cases.matter set state = :state, due = :due where id = :id")
                .param("state", state)
                .param("due", due)
                .param("id", id)
                .update();
    }

    void say(UUID id, @Nullable CaseOutcome opener, @Nullable CaseOutcome owner) {
        db.sql(
                        """
                        update cases.matter set opener_outcome = :opener, owner_outcome = :owner
                        where id = :id
                        """)
                .param("opener", opener)
                .param("owner", owner)
                .param("id", id)
                .update();
    }

    void end(UUID id, CaseState state, @Nullable CaseOutcome outcome, Instant at) {
        db.sql(
                        """
                        update cases.matter set state = :state, outcome = :outcome, ended_at = :at
                        where id = :id
                        """)
                .param("state", state)
                .param("outcome", outcome)
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** A charity's own, the newest first. */
    List<Case> of(UUID organisation, int most) {
        return db.sql(
                        CASES
                                + """
                                where opener = :it or owner = :it
                                order by opened_at desc, id desc limit :most
                                """)
                .param("it", organisation)
                .param("most", most)
                .list(Case.class);
    }

    /** Those that wait for an owner among the parties of some agreements, by others opened. */
    List<Case> waiting(UUID organisation, Collection<UUID> agreements, int most) {
        return db.sql(
                        CASES
                                + """
                                where state = 'opened' and opener <> :it
                                    and agreement = any(:agreements)
                                order by opened_at, id limit :most
                                """)
                .param("it", organisation)
                .array("agreements", "uuid", agreements)
                .param("most", most)
                .list(Case.class);
    }

    int unanswered(UUID opener) {
        return db.sql(
                        """
                        select count(*)::int from cases.matter
                        where opener = :it and state = 'opened'
                        """)
                .param("it", opener)
                .one(Integer.class);
    }

    /** Those in a state, the most pressing first. */
    List<Case> in(CaseState state, int most) {
        return db.sql(CASES + "where state = :state order by due, id limit :most")
                .param("state", state)
                .param("most", most)
                .list(Case.class);
    }

    /** Live ones whose day has passed. */
    List<Case> overdue(Instant now) {
        return db.sql(CASES + "where due < :now and state in " + LIVE + " order by due, id")
                .param("now", now)
                .list(Case.class);
    }

    /** How many are in each state. */
    record Number(String state, int count) {}

    List<Number> numbers() {
        return db.sql(
                        """
                        select state, count(*)::int as count from cases.matter
                        group by state order by state
                        """)
                .list(Number.class);
    }

    /** Adds a letter behind the others. */
    void write(UUID id, boolean ofOpener, String sealed, Instant at) {
        db.sql(
                        """
                        insert into cases.letter (matter, number, of_opener, sealed, at)
                        select :id, coalesce(max(number), 0) + 1, :opener, :sealed, :at
                        from cases.letter where matter = :id
                        """)
                .param("id", id)
                .param("opener", ofOpener)
                .param("sealed", sealed)
                .param("at", at)
                .update();
    }

    List<CaseLetter> letters(UUID id) {
        return db.sql(
                        """
                        select number, of_opener, sealed, at from cases.letter
                        where matter = :id order by number
                        """)
                .param("id", id)
                .list(CaseLetter.class);
    }

    /** Deletes the letters of what ended before a time, and by what its record could be found. */
    void forgetBefore(Instant before) {
        db.sql(
                        """
                        delete from cases.letter where matter in
                            (select id from cases.matter where ended_at < :before)
                        """)
                .param("before", before)
                .update();
        db.sql(
                        """
                        update cases.matter set handle = '', opener_key = '', proof = '',
                            owner_key = null, answer = null
                        where ended_at < :before and handle <> ''
                        """)
                .param("before", before)
                .update();
    }
}
