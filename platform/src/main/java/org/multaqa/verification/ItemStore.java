package org.multaqa.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.springframework.stereotype.Repository;

@Repository
class ItemStore {
    private static final String COLUMNS =
            "id, organisation, requirement, state, note, person, at, expires_on, version";
    private static final String ALL = "select " + COLUMNS + " from verification.item ";

    private final Database db;

    ItemStore(Database db) {
        this.db = db;
    }

    List<Item> of(UUID organisation) {
        return db.sql(ALL + "where organisation = :organisation")
                .param("organisation", organisation)
                .list(Item.class);
    }

    List<Item> all() {
        return db.sql(ALL + "order by organisation").list(Item.class);
    }

    Optional<Item> find(UUID organisation, String requirement) {
        return db.sql(ALL + "where organisation = :organisation and requirement = :requirement")
                .param("organisation", organisation)
                .param("requirement", requirement)
                .optional(Item.class);
    }

    /** Writes an item over the version before it; false when that is not the current one. */
    boolean write(Item it) {
        String text =
                it.version() == 1
                        ? """
                        insert into verification.item (id, organisation, requirement, state, note, person,
                            at, expires_on, version)
                        values (:id, :organisation, :requirement, :state, :note, :person, :at, :expiresOn, 1)
                        on conflict (organisation, requirement) do nothing
                        """
                        : """
                        update verification.item set state = :state, note = :note, person = :person,
                            at = :at, expires_on = :expiresOn, version = :version
                        where id = :id and version = :version - 1
                        """;
        boolean written =
                db.sql(text)
                                .param("id", it.id())
                                .param("organisation", it.organisation())
                                .param("requirement", it.requirement())
                                .param("state", it.state())
                                .param("note", it.note())
                                .param("person", it.person())
                                .param("at", it.at())
                                .param("expiresOn", it.expiresOn())
                                .param("version", it.version())
                                .update()
                        == 1;
        if (written) {
            addStep(it);
        }
        return written;
    }

    private void addStep(Item it) {
        db.sql(
                        """
                        insert into verification.step (id, item, state, note, person, at)
                        values (:id, :item, :state, :note, :person, :at)
                        """)
                .param("id", Ids.next())
                .param("item", it.id())
                .param("state", it.state())
                .param("note", it.note())
                .param("person", it.person())
                .param("at", it.at())
                .update();
    }

    /** Lets run out what was verified until before a day, and gives it. */
    List<Item> runOut(LocalDate today, Instant at) {
        List<Item> gone =
                db.sql(
                                """
                                update verification.item set state = 'run-out', person = null, at = :at,
                                    version = version + 1
                                where state = 'verified' and expires_on < :today returning
                                """
                                        + COLUMNS)
                        .param("today", today)
                        .param("at", at)
                        .list(Item.class);
        gone.forEach(this::addStep);
        return gone;
    }

    List<Step> steps(UUID item) {
        return db.sql(
                        """
                        select id, item, state, note, person, at from verification.step
                        where item = :item order by at desc, id desc
                        """)
                .param("item", item)
                .list(Step.class);
    }

    /** The fields that hang on what is verified of an organisation. */
    List<String> verifiedFields(UUID organisation) {
        return db.sql(
                        """
                        select distinct unnest(r.fields) from verification.item i
                        join verification.requirement r on r.key = i.requirement
                        where i.organisation = :organisation and i.state = 'verified'
                        and r.retired_at is null
                        """)
                .param("organisation", organisation)
                .list(String.class);
    }

    void move(UUID item, UUID keep) {
        db.sql("update verification.item set organisation = :keep where id = :item")
                .param("item", item)
                .param("keep", keep)
                .update();
    }

    /** Gives an item's history to another one and takes the item away. */
    void joinInto(UUID item, UUID other) {
        db.sql("update verification.step set item = :other where item = :item")
                .param("item", item)
                .param("other", other)
                .update();
        db.sql("delete from verification.item where id = :item").param("item", item).update();
    }
}
