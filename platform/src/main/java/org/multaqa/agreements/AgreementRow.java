package org.multaqa.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;

/** A version as its row is read: lists of words where it has sets of enums. */
record AgreementRow(
        UUID agreement,
        int number,
        UUID draftedBy,
        AgreementState state,
        String title,
        String purpose,
        List<String> uses,
        List<String> kinds,
        List<String> fields,
        List<String> places,
        LocalDate fromDay,
        LocalDate untilDay,
        int retentionMonths,
        @Nullable String hash,
        Instant draftedAt,
        @Nullable Instant proposedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        int edits) {

    Agreement with(List<Party> parties) {
        AgreementTerms terms =
                new AgreementTerms(
                        title,
                        purpose,
                        parties.stream().map(Party::organisation).toList(),
                        read(Use.class, uses),
                        read(HelpKind.class, kinds),
                        read(SharedField.class, fields),
                        places,
                        fromDay,
                        untilDay,
                        retentionMonths);
        return new Agreement(
                agreement,
                number,
                draftedBy,
                state,
                terms,
                parties,
                hash,
                draftedAt,
                proposedAt,
                endedAt,
                reason,
                edits);
    }

    private static <E extends Enum<E>> Set<E> read(Class<E> type, List<String> words) {
        Set<E> read = EnumSet.noneOf(type);
        words.forEach(word -> Statement.constant(type, word).ifPresent(read::add));
        return read;
    }
}
