package org.multaqa.needs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Repository;

/** The rows of needs. */
@Repository
class NeedStore {
    private final Database db;

    NeedStore(Database db) {
        this.db = db;
    }

    void insert(UUID id, UUID organisation, NeedTerms terms, @Nullable UUID person, Instant at) {
        say(
                        """
                        insert into needs.need (id, organisation, what, plain, kind, resource, sector,
                            quantity, unit, place, people, households, girls, boys, women, men,
                            beneficiaries, committee, due, urgency, rank, details, state, raised_by,
                            raised_at)
                        values (:id, :organisation, :what, :plain, :kind, :resource, :sector,
                            :quantity, :unit, :place, :people, :households, :girls, :boys, :women, :men,
                            :beneficiaries, :committee, :due, :urgency, :rank, :details, 'reported',
                            cast(:person as uuid), :at)
                        """,
                        id,
                        terms)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", at)
                .update();
    }

    void revise(UUID id, NeedTerms terms) {
        say(
                        """
                        update needs.need set what = :what, plain = :plain, kind = :kind,
                            resource = :resource, sector = :sector, quantity = :quantity, unit = :unit,
                            place = :place, people = :people, households = :households, girls = :girls,
                            boys = :boys, women = :women, men = :men, beneficiaries = :beneficiaries,
                            committee = :committee, due = :due, urgency = :urgency, rank = :rank,
                            details = :details, version = version + 1
                        where id = :id
                        """,
                        id,
                        terms)
                .update();
    }

    private Statement say(String statement, UUID id, NeedTerms terms) {
        return db.sql(statement)
                .param("id", id)
                .param("what", terms.what())
                .param("plain", ArabicText.normalize(terms.what()))
                .param("kind", terms.kind())
                .param("resource", terms.resource())
                .param("sector", terms.sector())
                .param("quantity", terms.quantity())
                .param("unit", terms.unit())
                .param("place", terms.place())
                .param("people", terms.people())
                .param("households", terms.households())
                .param("girls", terms.girls())
                .param("boys", terms.boys())
                .param("women", terms.women())
                .param("men", terms.men())
                .param("beneficiaries", terms.beneficiaries())
                .param("committee", terms.committee())
                .param("due", terms.due())
                .param("urgency", terms.urgency())
                .param("rank", terms.urgency().ordinal())
                .param("details", terms.details());
    }

    /** Another quantity, people and day of a need that goes on. */
    void amend(UUID id, NeedAmendment amendment) {
        db.sql(
                        """
                        update needs.need set quantity = :quantity, people = :people, due = :due,
                            version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("quantity", amendment.quantity())
                .param("people", amendment.people())
                .param("due", amendment.due())
                .update();
    }

    void confirm(UUID id, @Nullable UUID organisation, Instant at) {
        db.sql(
                        """
                        update needs.need set state = 'open',
                            confirmed_by = cast(:organisation as uuid), confirmed_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .param("at", at)
                .update();
    }

    /** What is promised and received of it, and the state that follows. */
    void cover(UUID id, CommitmentStore.Sums sums, NeedState state) {
        db.sql(
                        """
                        update needs.need set committed = :committed, received = :received,
                            state = :state
                        where id = :id
                        """)
                .param("id", id)
                .param("committed", sums.committed())
                .param("received", sums.received())
                .param("state", state)
                .update();
    }

    void end(UUID id, NeedState state, @Nullable String reason, Instant at) {
        db.sql(
                        """
                        update needs.need set state = :state, reason = :reason, ended_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .param("at", at)
                .update();
    }

    Optional<Need> find(UUID id) {
        return db.sql("select * from needs.need where id = :id")
                .param("id", id)
                .optional(Need.class);
    }

    List<Need> all(Collection<UUID> ids) {
        return db.sql("select * from needs.need where id = any(:ids)")
                .array("ids", "uuid", ids)
                .list(Need.class);
    }

    /** The need, held until the commit: its quantities change nowhere else meanwhile. */
    Optional<Need> hold(UUID id) {
        return db.sql("select * from needs.need where id = :id for update")
                .param("id", id)
                .optional(Need.class);
    }

    /** All needs that an organisation raised or promised something of, held in one order. */
    List<Need> holdAllOf(UUID organisation) {
        return db.sql(
                        """
                        select * from needs.need
                        where organisation = :organisation or id in (
                            select need from needs.commitment where organisation = :organisation)
                        order by id for update
                        """)
                .param("organisation", organisation)
                .list(Need.class);
    }

    void move(UUID gone, UUID keep) {
        db.sql("update needs.need set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
        db.sql("update needs.need set confirmed_by = :keep where confirmed_by = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }

    /** The needs of an organisation in states, the most pressing first. */
    List<Need> of(UUID organisation, Collection<NeedState> states, int most) {
        return db.sql(
                        """
                        select * from needs.need
                        where organisation = :organisation and state = any(:states)
                        order by rank desc, due, id limit :most
                        """)
                .param("organisation", organisation)
                .param("states", states)
                .param("most", most)
                .list(Need.class);
    }

    long count(NeedState state) {
        return db.sql("select count(*) from needs.need where state = :state")
                .param("state", state)
                .one(Long.class);
    }
}
