package org.multaqa.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/** The log of the exchange: every act, and never what was asked, sent or answered. */
@Service
public class ExchangeLog {
    /** So many lines are given at once. */
    public static final int PIECE = 5_000;

    private final ExchangeStore store;
    private final Database db;
    private final Clock clock;

    ExchangeLog(ExchangeStore store, Database db, Clock clock) {
        this.store = store;
        this.db = db;
        this.clock = clock;
    }

    /**
     * A line as somebody is shown it.
     *
     * @param line what it says; null for the line of another member
     */
    public record Shown(long number, String leaf, String hash, @Nullable LogLine line) {}

    /**
     * A piece of the log, and where the log ends.
     *
     * @param lines behind the number that was asked for, at most {@link #PIECE}
     */
    public record Piece(List<Shown> lines, LogLine.Head head) {}

    /**
     * Writes a line down, in the transaction that is open or one of its own.
     *
     * @param act what was done; its word stands at the key {@code exchange.act.} and the word
     * @param commitment SHA-256 of what was asked and of something that nobody guesses; a
     *     commitment stands in the log once
     */
    public LogLine write(
            UUID organisation,
            String act,
            @Nullable UUID agreement,
            @Nullable String kind,
            int tags,
            String commitment) {
        return db.inTransaction(() -> {
            Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            LogLine line =
                    LogLine.after(
                            store.hold(), at, organisation, act, agreement, kind, tags, commitment);
            store.append(line);
            return line;
        });
    }

    /** Whether an act with this commitment stands there: it was done, and is not done again. */
    public boolean has(String commitment) {
        return store.line(commitment).isPresent();
    }

    Optional<LogLine> find(String commitment) {
        return store.line(commitment);
    }

    /**
     * The log behind a line: whole for the auditor, else the own lines and the leaves of others.
     */
    public Outcome<Piece> follow(Actor by, long after) {
        UUID own = by.organisation();
        boolean all = by.mayAnywhere(ExchangeRight.WATCH);
        if (!all && !by.may(ExchangeRight.FOLLOW_LOG, own)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            List<Shown> lines =
                    store.lines(after, PIECE).stream()
                            .map(line -> shown(line, all || line.organisation().equals(own)))
                            .toList();
            return Outcome.done(new Piece(lines, store.head()));
        });
    }

    private static Shown shown(LogLine line, boolean readable) {
        return new Shown(line.number(), line.leaf(), line.hash(), readable ? line : null);
    }

    /** Where the log ends now; whoever notes it down can tell later whether it was written anew. */
    public LogLine.Head head() {
        return store.head();
    }

    /** The newest lines: of all members for the auditor, else of the own charity. */
    public List<LogLine> newest(Actor by, int most) {
        if (by.mayAnywhere(ExchangeRight.WATCH)) {
            return store.newest(null, most);
        }
        UUID own = by.organisation();
        return own != null && by.may(ExchangeRight.FOLLOW_LOG, own)
                ? store.newest(own, most)
                : List.of();
    }
}
