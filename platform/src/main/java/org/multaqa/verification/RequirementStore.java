package org.multaqa.verification;

import java.util.List;
import java.util.Optional;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class RequirementStore {
    private static final String ALL =
            """
            select key, position, text_ar, text_en, help_ar, help_en, kinds, fields, months, retired_at
            from verification.requirement
            """;

    private final Database db;

    RequirementStore(Database db) {
        this.db = db;
    }

    List<Requirement> all() {
        return db.sql(ALL + "order by position, key").list(Requirement.class);
    }

    Optional<Requirement> find(String key) {
        return db.sql(ALL + "where key = :key").param("key", key).optional(Requirement.class);
    }

    void put(Requirement it) {
        db.sql(
                        """
                        insert into verification.requirement (key, position, text_ar, text_en, help_ar,
                            help_en, kinds, fields, months, retired_at)
                        values (:key, :position, :textAr, :textEn, :helpAr, :helpEn, :kinds, :fields,
                            :months, :retiredAt)
                        on conflict (key) do update set text_ar = excluded.text_ar,
                            text_en = excluded.text_en, help_ar = excluded.help_ar,
                            help_en = excluded.help_en, kinds = excluded.kinds, fields = excluded.fields,
                            months = excluded.months, retired_at = excluded.retired_at
                        """)
                .param("key", it.key())
                .param("position", it.position())
                .param("textAr", it.textAr())
                .param("textEn", it.textEn())
                .param("helpAr", it.helpAr())
                .param("helpEn", it.helpEn())
                .array("kinds", "text", it.kinds())
                .array("fields", "text", it.fields())
                .param("months", it.months())
                .param("retiredAt", it.retiredAt())
                .update();
    }
}
