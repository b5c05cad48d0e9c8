package org.multaqa.settings;

import java.util.Optional;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class SettingStore {
    private final Database db;

    SettingStore(Database db) {
        this.db = db;
    }

    Optional<String> value(String name) {
        return db.sql("select value from settings.setting where name = :name")
                .param("name", name)
                .optional(String.class);
    }

    void put(String name, String value) {
        db.sql(
                        """
                        insert into settings.setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value
                        """)
                .param("name", name)
                .param("value", value)
                .update();
    }
}
