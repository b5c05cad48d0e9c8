package org.multaqa.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of offers, and which of them was said not to fit. */
@Repository
class OfferStore {
    private final Database db;

    OfferStore(Database db) {
        this.db = db;
    }

    void insert(UUID id, UUID organisation, OfferTerms terms, @Nullable UUID person, Instant at) {
        db.sql(
                        """
                        insert into needs.offer (id, organisation, what, kind, resource, quantity,
                            unit, place, kilometres, available_from, available_until, details,
                            made_by, made_at)
                        values (:id, :organisation, :what, :kind, :resource, :quantity, :unit,
                            :place, :kilometres, :from, :until, :details, cast(:person as uuid), :at)
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .param("what", terms.what())
                .param("kind", terms.kind())
                .param("resource", terms.resource())
                .param("quantity", terms.quantity())
                .param("unit", terms.unit())
                .param("place", terms.place())
                .param("kilometres", terms.kilometres())
                .param("from", terms.availableFrom())
                .param("until", terms.availableUntil())
                .param("details", terms.details())
                .param("person", person)
                .param("at", at)
                .update();
    }

    Optional<Offer> find(UUID id) {
        return db.sql("select * from needs.offer where id = :id")
                .param("id", id)
                .optional(Offer.class);
    }

    /** The offer, held until the commit: nothing else is taken of it meanwhile. */
    Optional<Offer> hold(UUID id) {
        return db.sql("select * from needs.offer where id = :id for update")
                .param("id", id)
                .optional(Offer.class);
    }

    void withdraw(UUID id, Instant at) {
        db.sql("update needs.offer set withdrawn_at = :at where id = :id")
                .param("id", id)
                .param("at", at)
                .update();
    }

    /** Adds up anew what is taken of the offers from which something of a need comes. */
    void addUp(UUID need) {
        List<UUID> offers =
                db.sql(
                                """
                                select id from needs.offer where id in (
                                    select offer from needs.commitment where need = :need)
                                order by id for update
                                """)
                        .param("need", need)
                        .list(UUID.class);
        if (!offers.isEmpty()) {
            db.sql(
                            """
                            update needs.offer o set taken = (
                                select cast(coalesce(sum(coalesce(c.received, c.quantity)), 0) as bigint)
                                from needs.commitment c
                                where c.offer = o.id and c.state = any(:live))
                            where o.id = any(:offers)
                            """)
                    .param("live", CommitmentState.LIVE)
                    .array("offers", "uuid", offers)
                    .update();
        }
    }

    /** Offers that are there, those that end first before the others. */
    List<Offer> available(LocalDate day, @Nullable UUID after, int most) {
        return db.sql(
                        """
                        select * from needs.offer o
                        where withdrawn_at is null and available_until >= :day and taken < quantity
                            and (cast(:after as uuid) is null or (o.available_until, o.id) > (
                                select a.available_until, a.id from needs.offer a
                                where a.id = cast(:after as uuid)))
                        order by available_until, id limit :most
                        """)
                .param("day", day)
                .param("after", after)
                .param("most", most)
                .list(Offer.class);
    }

    /** All offers of an organisation, the newest first. */
    List<Offer> of(UUID organisation, int most) {
        return db.sql(
                        """
                        select * from needs.offer where organisation = :organisation
                        order by id desc limit :most
                        """)
                .param("organisation", organisation)
                .param("most", most)
                .list(Offer.class);
    }

    /** Offers of others that are of a need's kind and there in time. */
    List<Offer> like(Need need, LocalDate day, int most) {
        return db.sql(
                        """
                        select * from needs.offer
                        where withdrawn_at is null and kind = :kind and resource = :resource
                            and taken < quantity and available_until >= :day
                            and available_from <= :due and organisation <> :organisation
                        order by available_until, id limit :most
                        """)
                .param("kind", need.kind())
                .param("resource", need.resource())
                .param("day", day)
                .param("due", need.due())
                .param("organisation", need.organisation())
                .param("most", most)
                .list(Offer.class);
    }

    /** Open needs of others that are of an offer's kind, not due before it is there. */
    List<Need> needsLike(Offer offer, LocalDate day, int most) {
        LocalDate first = offer.availableFrom().isAfter(day) ? offer.availableFrom() : day;
        return db.sql(
                        """
                        select * from needs.need
                        where state in ('open', 'partly-covered') and kind = :kind
                            and resource = :resource and due >= :first
                            and organisation <> :organisation
                        order by rank desc, due, id limit :most
                        """)
                .param("kind", offer.kind())
                .param("resource", offer.resource())
                .param("first", first)
                .param("organisation", offer.organisation())
                .param("most", most)
                .list(Need.class);
    }

    void passOver(UUID need, UUID offer, UUID organisation, @Nullable UUID person, Instant at) {
        db.sql(
                        """
                        insert into needs.passed_over (need, offer, organisation, person, at)
                        values (:need, :offer, :organisation, cast(:person as uuid), :at)
                        on conflict do nothing
                        """)
                .param("need", need)
                .param("offer", offer)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", at)
                .update();
    }

    /** The offers that were said not to fit a need. */
    List<UUID> passedOverFor(UUID need) {
        return db.sql("select offer from needs.passed_over where need = :need")
                .param("need", need)
                .list(UUID.class);
    }

    /** The needs of which was said that an offer does not fit them. */
    List<UUID> passedOverOf(UUID offer) {
        return db.sql("select need from needs.passed_over where offer = :offer")
                .param("offer", offer)
                .list(UUID.class);
    }

    void move(UUID gone, UUID keep) {
        db.sql("update needs.offer set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }

    /** An organisation is no more: so are its offers. */
    void withdrawAll(UUID organisation, Instant at) {
        db.sql(
                        """
                        update needs.offer set withdrawn_at = :at
                        where organisation = :organisation and withdrawn_at is null
                        """)
                .param("organisation", organisation)
                .param("at", at)
                .update();
    }
}
