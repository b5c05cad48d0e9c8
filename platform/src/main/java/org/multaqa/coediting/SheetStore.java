package org.multaqa.coediting;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of sheets. */
@Repository
class SheetStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database db;

    SheetStore(Database db) {
        this.db = db;
    }

    /** A version as it stands in a row. */
    public record Row(int number, String fieldsJson) {
        Sheet sheet() {
            TypeReference<TreeMap<String, String>> texts = new TypeReference<>() {};
            return new Sheet(number, JSON.readValue(fieldsJson, texts));
        }
    }

    /** Holds a sheet until the commit; it is made where there is none. */
    void hold(String kind, UUID id) {
        db.sql(
                        """
                        insert into coediting.sheet (kind, id) values (:kind, :id)
                        on conflict do nothing
                        """)
                .param("kind", kind)
                .param("id", id)
                .update();
        db.sql("select id from coediting.sheet where kind = :kind and id = :id for update")
                .param("kind", kind)
                .param("id", id)
                .one(UUID.class);
    }

    Sheet now(String kind, UUID id) {
        return db.sql(
                        """
                        select number, fields_json from coediting.version
                        where kind = :kind and id = :id order by number desc limit 1
                        """)
                .param("kind", kind)
                .param("id", id)
                .optional(Row.class)
                .map(Row::sheet)
                .orElse(Sheet.EMPTY);
    }

    Optional<Sheet> version(String kind, UUID id, int number) {
        return number == 0
                ? Optional.of(Sheet.EMPTY)
                : db.sql(
                                """
                                select number, fields_json from coediting.version
                                where kind = :kind and id = :id and number = :number
                                """)
                        .param("kind", kind)
                        .param("id", id)
                        .param("number", number)
                        .optional(Row.class)
                        .map(Row::sheet);
    }

    /** What the latest of some edits said that have come; its number is that of its version. */
    Optional<Sheet> sent(String kind, UUID id, Collection<UUID> edits) {
        return db.sql(
                        """
                        select number, sent_json as fields_json from coediting.version
                        where kind = :kind and id = :id and edit = any(:edits)
                        order by number desc limit 1
                        """)
                .param("kind", kind)
                .param("id", id)
                .array("edits", "uuid", edits)
                .optional(Row.class)
                .map(Row::sheet);
    }

    void add(
            Actor by,
            String kind,
            UUID id,
            int number,
            Map<String, String> fields,
            Edit edit,
            Instant at) {
        db.sql(
                        """
                        insert into coediting.version (kind, id, number, fields_json, sent_json,
                            base, edit, person, organisation, at)
                        values (:kind, :id, :number, :fields, :sent, :base, :edit,
                            cast(:person as uuid), cast(:organisation as uuid), :at)
                        """)
                .param("kind", kind)
                .param("id", id)
                .param("number", number)
                .param("fields", JSON.writeValueAsString(fields))
                .param("sent", JSON.writeValueAsString(edit.fields()))
                .param("base", edit.base())
                .param("edit", edit.id())
                .param("person", by.person())
                .param("organisation", by.organisation())
                .param("at", at)
                .update();
    }
}
