package org.multaqa.linkage.encode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.multaqa.linkage.oprf.BatchFunction;

/** Encodes the list of a charity; nothing of it is written before all of it could be computed. */
public final class ListEncoding {
    /** After so many a broken run need not begin again: some half a minute's work. */
    private static final int AT_ONCE = 1 << 17;

    private final BatchFunction function;
    private final int epoch;
    private final MembersSecret members;
    private final CharitySecret charity;
    private final SubjectEncoding each;
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
        each = new SubjectEncoding(charity);
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
     *
     * @param carried what is kept of rows whose entries lie at the hub already
     */
    public Summary write(
            List<Subject> subjects,
            TokenBook book,
            Path entries,
            Path keepsakes,
            List<Keepsakes.Keepsake> carried)
            throws IOException {
        int real = SubjectEncoding.keysOf(subjects);
        int total = SubjectEncoding.filledUp(subjects.size(), real, entriesARecord);
        try (EncodedListWriter writer = new EncodedListWriter(entries, epoch, total);
                Keepsakes.Writer keeping = new Keepsakes.Writer(keepsakes, charity)) {
            for (Keepsakes.Keepsake before : carried) {
                keeping.keep(before);
            }
            for (Subject subject : subjects) {
                keeping.keep(each.encode(subject, key -> token(book, key), writer::put));
            }
            while (writer.free() > 0) {
                writer.put(each.noise(subjects));
            }
            keeping.complete();
            writer.complete();
            keeping.publish();
            writer.publish();
        }
        return new Summary(subjects.size(), real, total);
    }

    /** The same for a list of which nothing lies at the hub. */
    public Summary write(List<Subject> subjects, TokenBook book, Path entries, Path keepsakes)
            throws IOException {
        return write(subjects, book, entries, keepsakes, List.of());
    }

    private static Token token(TokenBook book, String key) {
        return book.find(key)
                .orElseThrow(() -> new IllegalStateException("a match key was not evaluated"));
    }
}
