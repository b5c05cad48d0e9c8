package org.multaqa.linkage.encode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.oprf.BatchFunction;
import org.multaqa.linkage.sodium.KeyPair;

/** Encodes the list of a charity; nothing of it is written before all of it could be computed. */
public final class ListEncoding {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** After so many a broken run need not begin again: some half a minute's work. */
    private static final int AT_ONCE = 1 << 17;

    private final BatchFunction function;
    private final int epoch;
    private final MembersSecret members;
    private final CharitySecret charity;
    private final int entriesARecord;

    /**
     * With the secrets of a charity.
     *
     * @param epoch the epoch of the key that the function is of
     * @param entriesARecord to how many entries a record the list is filled up
     */
    public ListEncoding(
            BatchFunction function,
            int epoch,
            MembersSecret members,
            CharitySecret charity,
            int entriesARecord) {
        this.function = function;
        this.epoch = epoch;
        this.members = members;
        this.charity = charity;
        this.entriesARecord = entriesARecord;
    }

    /**
     * What an encoding came to.
     *
     * @param keys match keys of all records, those of each record once
     * @param entries with noise
     */
    public record Summary(int records, int keys, int entries) {}

    /**
     * Has the tokens of all distinct match keys that the book lacks evaluated and written into it:
     * the dear part, which goes on where it was broken off.
     *
     * @param done told how many are ready and how many there are to be
     * @return how many were lacking
     */
    public int evaluate(List<Subject> subjects, TokenBook book, int threads, Progress done)
            throws IOException, InterruptedException {
        Set<String> lacking = new LinkedHashSet<>();
        for (Subject subject : subjects) {
            for (String key : subject.matchKeys()) {
                if (!book.has(key)) {
                    lacking.add(key);
                }
            }
        }
        List<String> keys = List.copyOf(lacking);
        AtomicInteger ready = new AtomicInteger();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
            List<byte[]> inputs =
                    some.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
            List<byte[]> outputs =
                    function.evaluate(
                            inputs,
                            threads,
                            count -> done.ready(ready.addAndGet(count), keys.size()));
            Map<String, Token> tokens = new HashMap<>();
            for (int i = 0; i < some.size(); i++) {
                tokens.put(some.get(i), members.token(outputs.get(i)));
            }
            book.put(tokens);
        }
        return keys.size();
    }

    /** Told from the threads that do the work. */
    public interface Progress {
        void ready(int done, int all);
    }

    /**
     * Writes the entries, and beside them what the charity keeps; both files whole or none of them.
     */
    public Summary write(List<Subject> subjects, TokenBook book, Path entries, Path keepsakes)
            throws IOException {
        int real = 0;
        for (Subject subject : subjects) {
            real += new LinkedHashSet<>(subject.matchKeys()).size();
        }
        int total = filledUp(subjects.size(), real);
        try (EncodedListWriter writer = new EncodedListWriter(entries, epoch, total);
                Keepsakes.Writer keeping = new Keepsakes.Writer(keepsakes, charity)) {
            for (Subject subject : subjects) {
                keeping.keep(encode(subject, book, writer));
            }
            while (writer.free() > 0) {
                writer.put(noise(subjects.get(RANDOM.nextInt(subjects.size()))));
            }
            keeping.complete();
            writer.complete();
            keeping.publish();
            writer.publish();
        }
        return new Summary(subjects.size(), real, total);
    }

    /** As many entries as some number of records would have, so that only that number shows. */
    private int filledUp(int records, int real) {
        int asRecords = Math.max(records, Math.ceilDiv(real, entriesARecord));
        return Math.multiplyExact(asRecords, entriesARecord);
    }

    private Keepsakes.Keepsake encode(Subject subject, TokenBook book, EncodedListWriter writer) {
        KeyPair pair = KeyPair.fresh();
        Subject.Help help = subject.help();
        Payload payload =
                new Payload(
                        handle(pair.publicKey()),
                        help.kind(),
                        help.month(),
                        help.subDistrict(),
                        0,
                        subject.hints());
        List<Keepsakes.Left> left = new ArrayList<>();
        for (String key : new LinkedHashSet<>(subject.matchKeys())) {
            Token token =
                    book.find(key)
                            .orElseThrow(() ->
                                    new IllegalStateException("a match key was not evaluated"));
            byte[] id = random(Keepsakes.ID_BYTES);
            left.add(new Keepsakes.Left(token.tag(), id));
            writer.put(
                    entry(
                            token.tag(),
                            token.seal(payload),
                            Entry.deletionHash(charity.deletionSecret(id)),
                            help.lastQuarter()));
        }
        return new Keepsakes.Keepsake(subject.id(), pair.privateKey(), left);
    }

    /**
     * An entry for a bucket that nobody can ask for, with the expiry of some record of the list.
     */
    private static byte[] noise(Subject like) {
        return entry(
                random(Entry.TAG_BYTES),
                random(Entry.PAYLOAD_BYTES),
                random(Entry.DELETION_BYTES),
                like.help().lastQuarter());
    }

    private static byte[] entry(byte[] tag, byte[] payload, byte[] deletion, int lastQuarter) {
        byte[] entry = new byte[Entry.BYTES];
        System.arraycopy(tag, 0, entry, Entry.TAG_AT, Entry.TAG_BYTES);
        System.arraycopy(payload, 0, entry, Entry.PAYLOAD_AT, Entry.PAYLOAD_BYTES);
        System.arraycopy(deletion, 0, entry, Entry.DELETION_AT, Entry.DELETION_BYTES);
        entry[Entry.EXPIRY_AT] = (byte) (lastQuarter >> 8);
        entry[Entry.EXPIRY_AT + 1] = (byte) lastQuarter;
        entry[Entry.FORMAT_AT] = Entry.FORMAT;
        return entry;
    }

    /** The address of a record's mailbox: the key that is found there must hash to it. */
    public static byte[] handle(byte[] publicKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return Arrays.copyOf(hash, Payload.HANDLE_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
