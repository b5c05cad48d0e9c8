package org.multaqa.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
    record Workspace(@Nullable UUID host, boolean demo) {}

    private static final String PERSON = "select id, name, email, language from accounts.person ";
    private static final String MEMBERSHIP =
            "select id, person, organisation_id, role, since from accounts.membership where until is null ";

    private final Database db;

    AccountStore(Database db) {
        this.db = db;
    }

    Workspace workspace() {
        return db.sql("select host, demo from accounts.workspace").one(Workspace.class);
    }

    /** Sets the host if there is none; false where there is one already. */
    boolean foundHost(UUID organisation, boolean demo) {
        return db.sql("update accounts.workspace set host = :host, demo = :demo where host is null")
                        .param("host", organisation)
                        .param("demo", demo)
                        .update()
                == 1;
    }

    Optional<Person> person(UUID id) {
        return db.sql(PERSON + "where id = :id").param("id", id).optional(Person.class);
    }

    Optional<Person> personByEmail(String email) {
        return db.sql(PERSON + "where email = :email").param("email", email).optional(Person.class);
    }

    /** Adds a person unless somebody has the address; false then. */
    boolean add(Person person, Instant now) {
        return db.sql(
                                """
                                insert into accounts.person (id, name, email, language, created_at)
                                values (:id, :name, :email, :language, :now) on conflict (email) do nothing
                                """)
                        .param("id", person.id())
                        .param("name", person.name())
                        .param("email", person.email())
                        .param("language", person.language())
                        .param("now", now)
                        .update()
                == 1;
    }

    void rename(UUID person, String name, String language) {
        db.sql("update accounts.person set name = :name, language = :language where id = :id")
                .param("id", person)
                .param("name", name)
                .param("language", language)
                .update();
    }

    @Nullable String passwordHash(UUID person) {
        record Hash(@Nullable String passwordHash) {}
        return db.sql("select password_hash from accounts.person where id = :id")
                .param("id", person)
                .one(Hash.class)
                .passwordHash();
    }

    void setPasswordHash(UUID person, String hash) {
        db.sql("update accounts.person set password_hash = :hash where id = :id")
                .param("id", person)
                .param("hash", hash)
                .update();
    }

    /** Adds a role unless the person has it there; false then. */
    boolean add(Membership membership) {
        return db.sql(
                                """
                                insert into accounts.membership (id, person, organisation_id, role, since)
                                values (:id, :person, :organisation, :role, :since)
                                on conflict (person, organisation_id, role) where until is null do nothing
                                """)
                        .param("id", membership.id())
                        .param("person", membership.person())
                        .param("organisation", membership.organisationId())
                        .param("role", membership.role())
                        .param("since", membership.since())
                        .update()
                == 1;
    }

    List<Membership> memberships(UUID person) {
        return db.sql(MEMBERSHIP + "and person = :person order by since, id")
                .param("person", person)
                .list(Membership.class);
    }

    List<Membership> membershipsOf(UUID organisation) {
        return db.sql(MEMBERSHIP + "and organisation_id = :organisation order by since, id")
                .param("organisation", organisation)
                .list(Membership.class);
    }

    Optional<Membership> membership(UUID id) {
        return db.sql(MEMBERSHIP + "and id = :id").param("id", id).optional(Membership.class);
    }

    boolean end(UUID membership, Instant now) {
        return db.sql(
                                "update accounts.membership set until = :now where id = :id and until is null")
                        .param("id", membership)
                        .param("now", now)
                        .update()
                == 1;
    }

    List<Person> managersOf(UUID organisation) {
        return db.sql(
                        PERSON
                                + """
                                where id in (select person from accounts.membership where until is null
                                    and organisation_id = :organisation and role in ('manager', 'secretariat'))
                                order by created_at, id
                                """)
                .param("organisation", organisation)
                .list(Person.class);
    }

    List<UUID> managedOrganisations() {
        return db.sql(
                        """
                        select distinct organisation_id from accounts.membership
                        where until is null and role = 'manager' order by 1
                        """)
                .list(UUID.class);
    }

    boolean anybodyIs(Role role) {
        return db.sql(
                                """
                                select count(*) from accounts.membership
                                where until is null and role = :role
                                """)
                        .param("role", role)
                        .one(Long.class)
                > 0;
    }
}
