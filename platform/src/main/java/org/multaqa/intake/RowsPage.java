package org.multaqa.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;

/** Rows of a list before it is stored, with what is to be said of their cells. */
public record RowsPage(
        Batch batch,
        Map<Verdict, Long> counts,
        Verdict show,
        List<Shown> rows,
        @Nullable Integer next,
        List<Message> notes,
        ValueWords words) {

    /** One row. */
    public record Shown(
            int number,
            String name,
            Verdict verdict,
            @Nullable RowDecision decision,
            List<Cell> cells,
            Map<String, String> corrections,
            @Nullable UUID twin,
            List<Difference> differences) {

        /** Whether it may be one that is there: the same, or a new one? */
        public boolean isPerhapsTwin() {
            return cells.stream().anyMatch(c -> c.message().key().startsWith(TwinWatch.PERHAPS));
        }
    }

    /** One cell that something is to be said of; {@code isAsked} where an answer would help. */
    public record Cell(
            String field,
            String address,
            String text,
            CellNote.Weight weight,
            Message message,
            List<String> choices) {
        public boolean isAsked() {
            return weight != CellNote.Weight.REMARK;
        }

        public boolean isPlace() {
            return field.equals(MemberFields.CITY)
                    || field.equals(MemberFields.DISTRICT)
                    || field.equals(MemberFields.GOVERNORATE);
        }
    }

    /** How many rows would be stored. */
    public long toStore() {
        return count(Verdict.READY) + count(Verdict.QUESTION);
    }

    public long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }
}
