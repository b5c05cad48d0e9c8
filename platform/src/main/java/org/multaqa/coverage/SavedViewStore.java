package org.multaqa.coverage;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Views and subscriptions. */
@Repository
class SavedViewStore {
    private final Database db;

    SavedViewStore(Database db) {
        this.db = db;
    }

    /** A subscription; {@code toldMonth} is the first day of a month, null before the first. */
    record Subscription(
            UUID viewId,
            UUID person,
            UUID organisation,
            String code,
            java.time.@Nullable LocalDate toldMonth,
            List<String> toldGaps) {}

    void insert(SavedView it) {
        db.sql(
                        """
                        insert into coverage.view
                            (id, name, query, person, organisation, shared, created_at)
                        values (:id, :name, :query, :person, :organisation, :shared, :at)
                        """)
                .param("id", it.id())
                .param("name", it.name())
                .param("query", it.query())
                .param("person", it.person())
                .param("organisation", it.organisation())
                .param("shared", it.shared())
                .param("at", it.createdAt())
                .update();
    }

    Optional<SavedView> find(UUID id) {
        return db.sql("select * from coverage.view where id = :id")
                .param("id", id)
                .optional(SavedView.class);
    }

    /** What a person kept, what is its organisation's, and where it may what is the members'. */
    List<SavedView> seen(UUID person, @Nullable UUID organisation, boolean members) {
        return db.sql(
                        """
                        select * from coverage.view where person = :person
                            or (organisation = cast(:organisation as uuid)
                                and shared = 'organisation')
                            or (:members and shared = 'members')
                        order by lower(name), id
                        """)
                .param("person", person)
                .param("organisation", organisation)
                .param("members", members)
                .list(SavedView.class);
    }

    /** Gives what was kept and subscribed to for one organisation to another. */
    void give(UUID from, UUID to) {
        for (String table : List.of("view", "subscription")) {
            db.sql(
                            "update coverage.%s set organisation = :to where organisation = :from"
                                    .formatted(table))
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
    }

    int count(UUID person) {
        return db.sql("select count(*) from coverage.view where person = :person")
                .param("person", person)
                .one(Integer.class);
    }

    void delete(UUID id) {
        db.sql("delete from coverage.view where id = :id").param("id", id).update();
    }

    /** Subscribes; whoever is already stays so. */
    void subscribe(UUID view, UUID person, UUID organisation, String code) {
        db.sql(
                        """
                        insert into coverage.subscription (view_id, person, organisation, code)
                        values (:view, :person, :organisation, :code)
                        on conflict (view_id, person) do nothing
                        """)
                .param("view", view)
                .param("person", person)
                .param("organisation", organisation)
                .param("code", code)
                .update();
    }

    void unsubscribe(UUID view, UUID person) {
        db.sql("delete from coverage.subscription where view_id = :view and person = :person")
                .param("view", view)
                .param("person", person)
                .update();
    }

    /** The views that a person is subscribed to. */
    List<UUID> subscribed(UUID person) {
        return db.sql("select view_id from coverage.subscription where person = :person")
                .param("person", person)
                .list(UUID.class);
    }

    Optional<Subscription> subscription(String code) {
        return db.sql("select * from coverage.subscription where code = :code")
                .param("code", code)
                .optional(Subscription.class);
    }

    /** Those to whom nothing was told yet of a month. */
    List<Subscription> due(YearMonth month) {
        return db.sql(
                        """
                        select * from coverage.subscription
                        where told_month is null or told_month < :month order by view_id, person
                        """)
                .param("month", month.atDay(1))
                .list(Subscription.class);
    }

    /** Notes what is told of a month; false where somebody else was quicker. */
    boolean tell(Subscription it, YearMonth month, Collection<String> gaps) {
        return db.sql(
                                """
                                update coverage.subscription
                                set told_month = :month, told_gaps = :gaps
                                where view_id = :view and person = :person
                                    and (told_month is null or told_month < :month)
                                """)
                        .param("month", month.atDay(1))
                        .array("gaps", "text", gaps)
                        .param("view", it.viewId())
                        .param("person", it.person())
                        .update()
                == 1;
    }
}
