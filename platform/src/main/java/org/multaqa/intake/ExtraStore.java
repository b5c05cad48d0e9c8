package org.multaqa.intake;

import java.util.List;
import java.util.UUID;
import org.multaqa.database.Database;
import org.multaqa.imports.StoredJson;
import org.springframework.stereotype.Repository;

/** What lists say of organisations and no other module keeps. */
@Repository
class ExtraStore {
    record Value(UUID organisation, String key, String value) {}

    private final Database db;

    ExtraStore(Database db) {
        this.db = db;
    }

    void put(UUID batch, List<Value> values) {
        if (values.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into intake.kept_value (organisation, key, value, batch)
                        select organisation, key, value, :batch
                        from jsonb_to_recordset(cast(:values as jsonb))
                            as v(organisation uuid, key text, value text)
                        on conflict (organisation, key)
                            do update set value = excluded.value, batch = excluded.batch
                        """)
                .param("values", StoredJson.write(values))
                .param("batch", batch)
                .update();
    }

    List<Value> all() {
        return db.sql("select organisation, key, value from intake.kept_value").list(Value.class);
    }

    void remove(UUID organisation) {
        db.sql("delete from intake.kept_value where organisation = :organisation")
                .param("organisation", organisation)
                .update();
    }

    /** What is kept of one organisation goes to another, unless that has a value of its own. */
    void move(UUID from, UUID to) {
        db.sql(
                        """
                        insert into intake.kept_value (organisation, key, value, batch)
                        select :to, key, value, batch from intake.kept_value
                        where organisation = :from on conflict do nothing
                        """)
                .param("from", from)
                .param("to", to)
                .update();
        remove(from);
    }
}
