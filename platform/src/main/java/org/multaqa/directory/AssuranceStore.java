package org.multaqa.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Who last said of a field, or of the whole, that it is so. */
@Repository
class AssuranceStore {
    private final Database db;

    AssuranceStore(Database db) {
        this.db = db;
    }

    void assure(UUID organisation, Collection<String> fields, @Nullable UUID person, Instant at) {
        db.sql(
                        """
                        insert into directory.assurance (organisation, field, at, person)
                        select :organisation, field, :at, cast(:person as uuid)
                        from unnest(:fields) as field
                        on conflict (organisation, field)
                            do update set at = excluded.at, person = excluded.person
                        """)
                .param("organisation", organisation)
                .array("fields", "text", fields)
                .param("person", person)
                .param("at", at)
                .update();
    }

    /** The whole is confirmed; what was said of single fields before is covered by that. */
    void confirm(UUID organisation, @Nullable UUID person, Instant at) {
        db.sql("delete from directory.assurance where organisation = :organisation")
                .param("organisation", organisation)
                .update();
        db.sql(
                        """
                        update directory.organisation
                        set confirmed_at = :at, confirmed_by = cast(:person as uuid)
                        where id = :organisation
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", at)
                .update();
    }

    List<Assured> of(UUID organisation) {
        return db.sql(
                        """
                        select field, at, person from directory.assurance
                        where organisation = :organisation
                        """)
                .param("organisation", organisation)
                .list(Assured.class);
    }
}
