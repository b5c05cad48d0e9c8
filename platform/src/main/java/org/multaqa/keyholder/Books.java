package org.multaqa.keyholder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.oprf.GroupKey;

/** A holder's log and what it comes to, changed by one thread at a time. */
final class Books implements AutoCloseable {
    private static final int CHECKPOINT_EVERY = 5_000;

    /** Often enough for a broken line, not often enough to wear a holder out. */
    private static final int MOST_TIMES = 4;

    private final Path checkpoint;
    private final Clock clock;
    private final HolderLog log;
    private final Ledger ledger;
    private long written;

    /** Whether a request is to be answered; if not, why, and how many elements would be left. */
    record Admission(@Nullable Decline declined, int left) {
        static final Admission GRANTED = new Admission(null, 0);
    }

    /** How a member stands: what it may ask of this holder and what it has. */
    record Standing(Member member, Ledger.Used used) {}

    private Books(Path checkpoint, Clock clock, HolderLog log, Ledger ledger, long written) {
        this.checkpoint = checkpoint;
        this.clock = clock;
        this.log = log;
        this.ledger = ledger;
        this.written = written;
    }

    /**
     * Opens them, from the last checkpoint on; a torn entry at the end is cut off, and that is
     * written down. The holder's lock is held by the caller.
     */
    static Books open(HolderFolder folder, Clock clock) {
        Path checkpoint = folder.root().resolve("log.checkpoint");
        Optional<Checkpoint> from = Checkpoint.read(checkpoint, folder.log());
        Ledger ledger = from.map(Checkpoint::ledger).orElseGet(Ledger::new);
        HolderLog.Place place = from.map(Checkpoint::place).orElse(HolderLog.Place.START);
        try {
            HolderLog.Reading reading = HolderLog.read(folder.log(), place, ledger::take);
            HolderLog log = HolderLog.open(folder.log(), reading);
            Books books = new Books(checkpoint, clock, log, ledger, place.number());
            if (log.end().number() == 0) {
                HolderCard card = folder.card();
                books.note(
                        LogEntry.Act.BEGAN,
                        String.valueOf(card.number()),
                        card.name(),
                        Hashes.hex(card.identity()));
            }
            if (reading.torn() > 0) {
                books.note(LogEntry.Act.MENDED, String.valueOf(reading.torn()));
            }
            return books;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head of the log. */
    synchronized String head() {
        return log.end().number() + "-" + log.end().hash();
    }

    /** Writes an entry that concerns no member. */
    synchronized void note(LogEntry.Act act, String... words) {
        write(act, List.of(words));
    }

    /** Writes an entry about a key. */
    void note(LogEntry.Act act, GroupKey group) {
        note(
                act,
                String.valueOf(group.epoch()),
                String.valueOf(group.sharing()),
                group.checkValue());
    }

    /**
     * Enrols a member, or enrols it anew with another size; the key that a member had before is to
     * be struck first.
     *
     * @param aDay the allowance of a day, null for the usual
     */
    synchronized Member enrol(byte[] key, String name, int size, @Nullable Integer aDay) {
        String hex = Hashes.hex(key);
        Member member =
                new Member(
                        hex,
                        name.strip(),
                        size,
                        aDay == null ? Member.usualDay(size) : aDay,
                        false);
        if (member.aDay() < 1 || member.aDay() > member.aYear()) {
            throw new Refusal("keyholder.day-between", "most", member.aYear());
        }
        for (Member other : ledger.members()) {
            boolean sameKey = other.key().equals(hex);
            if (!other.left() && other.name().equals(member.name()) && !sameKey) {
                throw new Refusal("keyholder.member-there", "name", member.name());
            }
            if (sameKey && !other.name().equals(member.name())) {
                throw new Refusal("keyholder.key-anothers", "name", other.name());
            }
        }
        write(
                LogEntry.Act.ENROLLED,
                List.of(hex, member.name(), String.valueOf(size), String.valueOf(member.aDay())));
        return member;
    }

    /** Strikes a member by its name: from now on it is answered nothing. */
    synchronized Member leave(String name) {
        for (Member member : ledger.members()) {
            if (!member.left() && member.name().equals(name.strip())) {
                write(LogEntry.Act.LEFT, List.of(member.key()));
                return member;
            }
        }
        throw new Refusal("keyholder.member-unknown", "name", name);
    }

    /** All members, in the order of their enrolment, with what they have used. */
    synchronized List<Standing> standings() {
        Instant now = now();
        List<Standing> standings = new ArrayList<>();
        for (Member member : ledger.members()) {
            standings.add(new Standing(member, ledger.used(member.key(), now)));
        }
        return standings;
    }

    /** Whether the request's author is known, and its time is ours; before the dear checks. */
    synchronized Optional<Decline> known(EvaluationRequest request) {
        Member member = ledger.member(Hashes.hex(request.member()));
        if (member == null) {
            return Optional.of(Decline.UNKNOWN_MEMBER);
        }
        Duration away = Duration.between(request.at(), clock.instant()).abs();
        if (away.compareTo(Ledger.FRESH) > 0) {
            return Optional.of(Decline.EXPIRED);
        }
        return member.left() ? Optional.of(Decline.MEMBER_LEFT) : Optional.empty();
    }

    /**
     * Counts a request whose signature and elements have been seen to be right; when this grants
     * it, it is in the log and on the disk. The same request again is granted without counting.
     */
    synchronized Admission admit(EvaluationRequest request, GroupKey group) {
        Optional<Decline> unknown = known(request);
        if (unknown.isPresent()) {
            return new Admission(unknown.get(), 0);
        }
        String key = Hashes.hex(request.member());
        String commitment = Hashes.hex(request.commitment());
        Ledger.Used used = ledger.used(key, now());
        int times = ledger.timesAnswered(commitment);
        if (times >= MOST_TIMES) {
            return new Admission(Decline.REPEATED, 0);
        }
        if (times > 0) {
            write(LogEntry.Act.REPEATED, List.of(key, commitment));
            return Admission.GRANTED;
        }
        Member member = java.util.Objects.requireNonNull(ledger.member(key));
        long today = member.aDay() - used.inDay();
        long thisYear = member.aYear() - used.inYear();
        int size = request.elements().size();
        if (size > thisYear) {
            return declined(key, Decline.YEAR_USED, thisYear);
        }
        if (size > today) {
            return declined(key, Decline.DAY_USED, today);
        }
        write(
                LogEntry.Act.EVALUATED,
                List.of(
                        key,
                        request.purpose().word(),
                        request.agreement(),
                        String.valueOf(size),
                        commitment,
                        group.checkValue()));
        return Admission.GRANTED;
    }

    /** Declines a request whose elements were found to be none; the author was known by then. */
    synchronized void foundBad(EvaluationRequest request) {
        declined(Hashes.hex(request.member()), Decline.BAD_ELEMENT, 0);
    }

    private Admission declined(String key, Decline why, long left) {
        if (!ledger.hasSaid(key, why)) {
            write(LogEntry.Act.DECLINED, List.of(key, why.word()));
        }
        return new Admission(why, (int) Math.clamp(left, 0, Integer.MAX_VALUE));
    }

    private void write(LogEntry.Act act, List<String> words) {
        ledger.take(log.append(now(), act, words));
        if (log.end().number() - written >= CHECKPOINT_EVERY) {
            checkpoint();
        }
    }

    private void checkpoint() {
        new Checkpoint(log.end(), ledger).write(checkpoint);
        written = log.end().number();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public synchronized void close() {
        checkpoint();
        log.close();
    }
}
