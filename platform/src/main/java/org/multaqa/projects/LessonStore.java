package org.multaqa.projects;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.directory.Sector;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Repository;

/** The rows of lessons. */
@Repository
class LessonStore {
    private final Database db;

    LessonStore(Database db) {
        this.db = db;
    }

    void add(
            UUID id,
            UUID project,
            UUID organisation,
            LessonKind kind,
            String text,
            @Nullable UUID person,
            Instant at) {
        db.sql(
                        """
                        insert into projects.lesson
                            (id, project, organisation, kind, text, plain, person, at)
                        values (:id, :project, :organisation, :kind, :text, :plain,
                            cast(:person as uuid), :at)
                        """)
                .param("id", id)
                .param("project", project)
                .param("organisation", organisation)
                .param("kind", kind)
                .param("text", text)
                .param("plain", ArabicText.normalize(text))
                .param("person", person)
                .param("at", at)
                .update();
    }

    /** The lessons of a project, the oldest first. */
    List<Lesson> of(UUID project) {
        return db.sql("select * from projects.lesson where project = :project order by id")
                .param("project", project)
                .list(Lesson.class);
    }

    /**
     * Lessons of closed projects with some words in them or in the project's title, the newest
     * first.
     */
    List<Lesson> search(String words, @Nullable Sector sector, @Nullable UUID after, int most) {
        String plain = ArabicText.normalize(words).replaceAll("[%_\\\\]", " ").strip();
        String text =
                "select l.* from projects.lesson l join projects.project p on p.id = l.project"
                        + " where p.state = 'closed'"
                        + (plain.isEmpty() ? "" : " and (l.plain like :like or p.plain like :like)")
                        + (sector == null ? "" : " and p.sectors && :sectors")
                        + (after == null ? "" : " and l.id < :after")
                        + " order by l.id desc limit :most";
        return db.sql(text)
                .param("like", "%" + plain + "%")
                .array("sectors", "text", sector == null ? List.of() : List.of(sector))
                .param("after", after)
                .param("most", most)
                .list(Lesson.class);
    }

    /** Lessons of closed projects that share a sector, the newest first. */
    List<Lesson> ofSectors(Collection<Sector> sectors, int most) {
        return db.sql(
                        """
                        select l.* from projects.lesson l
                        join projects.project p on p.id = l.project
                        where p.state = 'closed' and p.sectors && :sectors
                        order by l.id desc limit :most
                        """)
                .array("sectors", "text", sectors)
                .param("most", most)
                .list(Lesson.class);
    }

    void move(UUID gone, UUID keep) {
        db.sql("update projects.lesson set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }
}
