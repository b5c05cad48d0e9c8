package org.multaqa.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.imports.StoredJson;
import org.multaqa.language.Message;

/**
 * One line of a comparison.
 *
 * @param rowNumber the row of the register's list; null for what the list lacks
 * @param organisation ours; null for what we lack
 * @param plain whether nothing speaks against deciding it together with others
 */
public record Finding(
        UUID id,
        UUID batch,
        int position,
        @Nullable Integer rowNumber,
        @Nullable UUID organisation,
        String name,
        Standing standing,
        boolean plain,
        String differencesJson,
        @Nullable FindingDecision decision,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant carriedOutAt,
        @Nullable String outcomeJson,
        @Nullable Answer answer,
        @Nullable String answerNote,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt) {

    /** What both say differently. */
    public List<Difference> differences() {
        return StoredJson.list(differencesJson, Difference.class);
    }

    /** What came of carrying it out; null before. */
    public @Nullable Message outcome() {
        return outcomeJson == null ? null : StoredJson.read(outcomeJson, Message.class);
    }

    /** Whether the organisation has been asked and has not answered. */
    public boolean isOpenQuestion() {
        return decision == FindingDecision.ASK && answer == null;
    }

    /** The same at another place of the list. */
    Finding at(int place) {
        return new Finding(
                id,
                batch,
                place,
                rowNumber,
                organisation,
                name,
                standing,
                plain,
                differencesJson,
                decision,
                decidedBy,
                decidedAt,
                carriedOutAt,
                outcomeJson,
                answer,
                answerNote,
                answeredBy,
                answeredAt);
    }

    /** A new finding of the same with what was decided on an older one. */
    Finding decidedAs(Finding old) {
        return new Finding(
                old.id,
                batch,
                position,
                rowNumber,
                organisation,
                name,
                standing,
                plain,
                differencesJson,
                old.decision,
                old.decidedBy,
                old.decidedAt,
                old.carriedOutAt,
                old.outcomeJson,
                old.answer,
                old.answerNote,
                old.answeredBy,
                old.answeredAt);
    }
}
