package org.multaqa.profiles;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.springframework.stereotype.Repository;

/** Contacts. */
@Repository
class ContactStore implements PartStore<Contact> {
    private final Database db;

    ContactStore(Database db) {
        this.db = db;
    }

    @Override
    public List<Contact> of(Collection<UUID> organisations) {
        return db.sql(
                        "select * from profiles.contact where organisation_id = any(:ids) order by id")
                .array("ids", "uuid", organisations)
                .list(Contact.class);
    }

    @Override
    public Optional<Contact> find(UUID id) {
        return db.sql("select * from profiles.contact where id = :id")
                .param("id", id)
                .optional(Contact.class);
    }

    @Override
    public void insert(Contact it, Instant at) {
        bound(
                        it,
                        at,
                        """
                        insert into profiles.contact (id, organisation_id, kind, value, label,
                            person, members_only, changed_at)
                        values (:id, :organisation, :kind, :value, :label, :person, :members, :at)
                        """)
                .param("organisation", it.organisationId())
                .update();
    }

    @Override
    public int update(Contact it, Instant at) {
        return bound(
                        it,
                        at,
                        """
                        update profiles.contact set kind = :kind, value = :value, label = :label,
                            person = :person, members_only = :members, changed_at = :at,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .param("version", it.version())
                .update();
    }

    private Statement bound(Contact it, Instant at, String sql) {
        return db.sql(sql)
                .param("id", it.id())
                .param("kind", it.kind())
                .param("value", it.value())
                .param("label", it.label())
                .param("person", it.person())
                .param("members", it.membersOnly())
                .param("at", at);
    }

    @Override
    public void delete(UUID id) {
        db.sql("delete from profiles.contact where id = :id").param("id", id).update();
    }

    @Override
    public void move(UUID gone, UUID keep) {
        db.sql(
                        """
                        update profiles.contact c set organisation_id = :keep
                        where organisation_id = :gone and not exists (
                            select from profiles.contact k where k.organisation_id = :keep
                                and k.kind = c.kind and k.value = c.value)
                        """)
                .param("gone", gone)
                .param("keep", keep)
                .update();
        deleteOf(gone);
    }

    @Override
    public void deleteOf(UUID organisation) {
        db.sql("delete from profiles.contact where organisation_id = :organisation")
                .param("organisation", organisation)
                .update();
    }
}
