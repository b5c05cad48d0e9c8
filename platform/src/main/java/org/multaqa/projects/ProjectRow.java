package org.multaqa.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.directory.Sector;

/** A project as its row has it. */
record ProjectRow(
        UUID id,
        UUID lead,
        String title,
        String purpose,
        List<String> sectors,
        List<String> places,
        List<Integer> goals,
        List<String> rebuilding,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable Long budget,
        @Nullable String currency,
        @Nullable LocalDate pricedOn,
        ProjectState state,
        boolean ready,
        @Nullable UUID raisedBy,
        Instant raisedAt,
        @Nullable Instant signedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        int version) {

    Project project() {
        ProjectTerms terms =
                new ProjectTerms(
                        lead,
                        title,
                        purpose,
                        of(Sector.values(), sectors),
                        places,
                        goals,
                        of(Rebuilding.values(), rebuilding),
                        starts,
                        ends,
                        budget,
                        currency,
                        pricedOn);
        return new Project(
                id, terms, state, ready, raisedBy, raisedAt, signedAt, startedAt, endedAt, reason,
                version);
    }

    /** The constants of some words, in the order of the enum. */
    static <E extends Enum<E>> List<E> of(E[] all, List<String> words) {
        return Arrays.stream(all).filter(it -> words.contains(Statement.word(it))).toList();
    }
}
