package org.multaqa.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.multaqa.imports.StoredJson;
import org.multaqa.language.Message;
import org.springframework.stereotype.Repository;

/** The rows of findings. */
@Repository
class FindingStore {
    private static final int TOGETHER = 500;

    /** How many findings stand how, and how many of them are decided and carried out. */
    public record Count(
            Standing standing, long count, long decided, long done, long waiting, long plain) {}

    private final Database db;

    FindingStore(Database db) {
        this.db = db;
    }

    /** Puts these in the place of all findings of a batch. */
    void replace(UUID batch, List<Finding> findings) {
        db.sql("delete from intake.finding where batch = :batch").param("batch", batch).update();
        for (int from = 0; from < findings.size(); from += TOGETHER) {
            List<Map<String, @Nullable Object>> part =
                    findings.subList(from, Math.min(findings.size(), from + TOGETHER)).stream()
                            .map(FindingStore::line)
                            .toList();
            db.sql(
                            """
                            insert into intake.finding (id, batch, position, row_number,
                                organisation, name, standing, plain, differences_json, decision,
                                decided_by, decided_at, carried_out_at, outcome_json, answer,
                                answer_note, answered_by, answered_at)
                            select id, :batch, position, row_number, organisation, name, standing,
                                plain, differences, decision, decided_by, decided_at,
                                carried_out_at, outcome, answer, answer_note, answered_by,
                                answered_at
                            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid,
                                position integer, row_number integer, organisation uuid,
                                name text, standing text, plain boolean, differences text,
                                decision text, decided_by uuid, decided_at timestamptz,
                                carried_out_at timestamptz, outcome text, answer text,
                                answer_note text, answered_by uuid, answered_at timestamptz)
                            """)
                    .param("batch", batch)
                    .param("rows", StoredJson.write(new ArrayList<>(part)))
                    .update();
        }
    }

    private static Map<String, @Nullable Object> line(Finding it) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", it.id());
        line.put("position", it.position());
        line.put("row_number", it.rowNumber());
        line.put("organisation", it.organisation());
        line.put("name", it.name());
        line.put("standing", Statement.word(it.standing()));
        line.put("plain", it.plain());
        line.put("differences", it.differencesJson());
        line.put("decision", word(it.decision()));
        line.put("decided_by", it.decidedBy());
        line.put("decided_at", text(it.decidedAt()));
        line.put("carried_out_at", text(it.carriedOutAt()));
        line.put("outcome", it.outcomeJson());
        line.put("answer", word(it.answer()));
        line.put("answer_note", it.answerNote());
        line.put("answered_by", it.answeredBy());
        line.put("answered_at", text(it.answeredAt()));
        return line;
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : Statement.word(value);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    Optional<Finding> find(UUID id) {
        return db.sql("select * from intake.finding where id = :id")
                .param("id", id)
                .optional(Finding.class);
    }

    List<Finding> all(UUID batch) {
        return db.sql("select * from intake.finding where batch = :batch order by position")
                .param("batch", batch)
                .list(Finding.class);
    }

    /** The next findings of some standings in their order. */
    List<Finding> after(UUID batch, List<Standing> standings, int position, int limit) {
        return db.sql(
                        """
                        select * from intake.finding where batch = :batch
                            and standing = any(:standings) and position > :after
                        order by position limit :limit
                        """)
                .param("batch", batch)
                .array("standings", "text", standings)
                .param("after", position)
                .param("limit", limit)
                .list(Finding.class);
    }

    /** Decided and not carried out yet; questions wait for their answer and another decision. */
    List<Finding> toCarryOut(UUID batch) {
        return db.sql(
                        """
                        select * from intake.finding where batch = :batch
                            and decision is not null and decision <> 'ask'
                            and carried_out_at is null
                        order by position
                        """)
                .param("batch", batch)
                .list(Finding.class);
    }

    /** Undecided ones that nothing speaks against deciding together. */
    List<Finding> plain(UUID batch) {
        return db.sql(
                        """
                        select * from intake.finding where batch = :batch and plain
                            and decision is null and standing in ('new', 'changed')
                        order by position
                        """)
                .param("batch", batch)
                .list(Finding.class);
    }

    /** Open questions to an organisation. */
    List<Finding> askedOf(UUID organisation) {
        return db.sql(
                        """
                        select * from intake.finding where organisation = :organisation
                            and decision = 'ask' and answer is null order by decided_at
                        """)
                .param("organisation", organisation)
                .list(Finding.class);
    }

    List<Count> counts(UUID batch) {
        return db.sql(
                        """
                        select standing, count(*) as count, count(decision) as decided,
                            count(carried_out_at) as done,
                            count(*) filter (where decision is not null and decision <> 'ask'
                                and carried_out_at is null) as waiting,
                            count(*) filter (where plain and decision is null) as plain
                        from intake.finding where batch = :batch group by standing
                        """)
                .param("batch", batch)
                .list(Count.class);
    }

    void decide(UUID id, @Nullable FindingDecision decision, @Nullable UUID person, Instant at) {
        db.sql(
                        """
                        update intake.finding set decision = :decision,
                            decided_by = cast(:person as uuid), decided_at = :at
                        where id = :id and carried_out_at is null
                        """)
                .param("id", id)
                .param("decision", decision)
                .param("person", person)
                .param("at", at)
                .update();
    }

    void carriedOut(UUID id, Message outcome, @Nullable UUID organisation, Instant at) {
        db.sql(
                        """
                        update intake.finding set carried_out_at = :at, outcome_json = :outcome,
                            organisation = coalesce(cast(:organisation as uuid), organisation)
                        where id = :id
                        """)
                .param("id", id)
                .param("at", at)
                .param("outcome", StoredJson.write(outcome))
                .param("organisation", organisation)
                .update();
    }

    /** Notes why something could not be carried out; it stays to be decided. */
    void failed(UUID id, Message why) {
        db.sql("update intake.finding set outcome_json = :outcome where id = :id")
                .param("id", id)
                .param("outcome", StoredJson.write(why))
                .update();
    }

    /** Writes an answer unless there is one; false where there is. */
    boolean answer(UUID id, Answer answer, String note, @Nullable UUID person, Instant at) {
        return db.sql(
                                """
                                update intake.finding set answer = :answer, answer_note = :note,
                                    answered_by = cast(:person as uuid), answered_at = :at
                                where id = :id and decision = 'ask' and answer is null
                                """)
                        .param("id", id)
                        .param("answer", answer)
                        .param("note", note)
                        .param("person", person)
                        .param("at", at)
                        .update()
                == 1;
    }
}
