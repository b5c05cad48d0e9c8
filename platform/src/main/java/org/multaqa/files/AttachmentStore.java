package org.multaqa.files;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentStore {
    private static final String ALL =
            """
            select a.id, a.kind, a.thing, a.organisation, a.name, c.type, c.size, a.sha256,
                a.added_by, a.added_at
            from files.attachment a join files.content c on c.sha256 = a.sha256
            """;

    private final Database db;

    AttachmentStore(Database db) {
        this.db = db;
    }

    /** Makes the content's row, or holds the one there is, until the transaction ends. */
    void hold(String sha256, FileType type, long size) {
        db.sql(
                        """
                        insert into files.content (sha256, type, size) values (:sha256, :type, :size)
                        on conflict (sha256) do update set size = files.content.size
                        """)
                .param("sha256", sha256)
                .param("type", type)
                .param("size", size)
                .update();
    }

    void insert(Attachment it) {
        db.sql(
                        """
                        insert into files.attachment
                            (id, kind, thing, organisation, name, sha256, added_by, added_at)
                        values (:id, :kind, :thing, :organisation, :name, :sha256, :by, :at)
                        """)
                .param("id", it.id())
                .param("kind", it.kind())
                .param("thing", it.thing())
                .param("organisation", it.organisation())
                .param("name", it.name())
                .param("sha256", it.sha256())
                .param("by", it.addedBy())
                .param("at", it.addedAt())
                .update();
    }

    Optional<Attachment> find(UUID id) {
        return db.sql(ALL + "where a.id = :id").param("id", id).optional(Attachment.class);
    }

    List<Attachment> of(String kind, Collection<UUID> things) {
        return db.sql(
                        ALL
                                + "where a.kind = :kind and a.thing = any(:things) order by a.added_at, a.id")
                .param("kind", kind)
                .array("things", "uuid", things)
                .list(Attachment.class);
    }

    boolean delete(UUID id) {
        return db.sql("delete from files.attachment where id = :id").param("id", id).update() == 1;
    }

    void rehang(UUID id, String kind, UUID thing) {
        db.sql("update files.attachment set kind = :kind, thing = :thing where id = :id")
                .param("id", id)
                .param("kind", kind)
                .param("thing", thing)
                .update();
    }

    void move(UUID gone, UUID keep) {
        db.sql("update files.attachment set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }

    boolean isHad(String sha256) {
        return !db.sql("select id from files.attachment where sha256 = :sha256 limit 1")
                .param("sha256", sha256)
                .list(UUID.class)
                .isEmpty();
    }

    void deleteContent(String sha256) {
        db.sql("delete from files.content where sha256 = :sha256").param("sha256", sha256).update();
    }
}
