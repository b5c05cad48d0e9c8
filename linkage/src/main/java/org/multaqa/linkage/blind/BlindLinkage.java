package org.multaqa.linkage.blind;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.match.Linkage.Outcome;
import org.multaqa.linkage.match.Linkage.PairTaker;
import org.multaqa.linkage.match.Meetings;
import org.multaqa.linkage.match.Verdict;
import org.multaqa.linkage.match.Weights;
import org.multaqa.linkage.oprf.BatchFunction;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.ListFault;
import org.multaqa.linkage.record.Records;

/**
 * Links the lists of charities of which none sees another's, all in one process: first {@link #add}
 * each list, then {@link #link} once. Each charity encodes its own records, asks the hub for what
 * came before, and scores what it can open; between them go tags and sealed entries only.
 */
public final class BlindLinkage {
    /** What is being done. */
    public enum Stage {
        ASKING,
        REGISTERING
    }

    /** Is told how far the work has come. */
    public interface Progress {
        /** So many records are done, of {@code all}. */
        void at(Stage stage, long done, long all);
    }

    /** Takes what each charity met, when it has registered. */
    interface MeetingsTaker {
        void take(Meetings meetings, int[] numbers);
    }

    /** More than nearly all lists have keys, so that only the number of records shows. */
    private static final int ENTRIES_A_RECORD = 16;

    private static final int MERGED_FROM = 2_000_000;

    private final BatchFunction function;
    private final int epoch;
    private final MembersSecret members;
    private final CharitySecret secret;
    private final Path folder;
    private final Progress progress;
    private final Map<String, Charity> charities = new LinkedHashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Handles known = new Handles();

    /**
     * Prepares a run.
     *
     * @param function the oblivious function, with its key holders behind it
     * @param secret stands for the own secret of each charity
     * @param folder an empty folder for what is only needed meanwhile
     */
    public BlindLinkage(
            BatchFunction function,
            int epoch,
            MembersSecret members,
            CharitySecret secret,
            Path folder,
            Progress progress) {
        this.function = function;
        this.epoch = epoch;
        this.members = members;
        this.secret = secret;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Reads a list to its end. Records without a charity are of the one given. Throws {@link
     * ListFault} at a row that cannot be read and at an id that was there before.
     */
    public void add(Records records, String charity) {
        for (CanonicalRecord record; (record = records.next()) != null; ) {
            String id = record.value(Field.RECORD_ID);
            if (!seen.add(id)) {
                throw new ListFault(ListFault.Kind.ID_TWICE, records.file(), record.line(), id);
            }
            String named = record.value(Field.CHARITY);
            charities
                    .computeIfAbsent(named.isEmpty() ? charity : named, name -> new Charity())
                    .add(id, record, ids.size());
            ids.add(id);
        }
    }

    /** A pair that was found, by the numbers of its records. */
    private record Found(int first, int second, float score) {}

    /**
     * Lets every charity register, one after the other, and gives the pairs that are possible or
     * sure in the order of the lists.
     *
     * @param within also pairs of one charity
     * @param book outputs of the function that are known already; new ones are written into it
     */
    public Outcome link(boolean within, TokenBook book, Weights start, PairTaker taker)
            throws IOException, InterruptedException {
        List<Found> found = new ArrayList<>();
        long[] compared = new long[1];
        register(
                within,
                book,
                (meetings, numbers) -> {
                    float[] scores = meetings.scores(start);
                    compared[0] += scores.length;
                    for (int i = 0; i < scores.length; i++) {
                        if (Verdict.ofHints(scores[i]) != Verdict.NONE) {
                            int own = numbers[meetings.ownAt(i)];
                            int other = meetings.otherAt(i);
                            found.add(
                                    new Found(
                                            Math.min(own, other), Math.max(own, other), scores[i]));
                        }
                    }
                });
        found.sort(Comparator.comparingInt(Found::first).thenComparingInt(Found::second));
        long sure = 0;
        for (Found pair : found) {
            Verdict verdict = Verdict.ofHints(pair.score());
            sure += verdict == Verdict.SURE ? 1 : 0;
            taker.take(ids.get(pair.first()), ids.get(pair.second()), pair.score(), verdict);
        }
        return new Outcome(ids.size(), compared[0], sure, found.size() - sure);
    }

    /** Lets every charity register and hands on what it met. */
    void register(boolean within, TokenBook book, MeetingsTaker taker)
            throws IOException, InterruptedException {
        ListEncoding encoding =
                new ListEncoding(function, epoch, members, secret, ENTRIES_A_RECORD);
        try (Bag bag = Bag.open(folder.resolve("bag"), epoch)) {
            int done = 0;
            for (Charity charity : charities.values()) {
                int before = done;
                charity.prepare(
                        members,
                        encoding,
                        book,
                        ready -> progress.at(Stage.ASKING, before + ready, ids.size()));
                progress.at(Stage.REGISTERING, done, ids.size());
                register(bag, charity, within, book, taker);
                done += charity.size();
                charity.forget();
            }
        }
    }

    private void register(
            Bag bag, Charity charity, boolean within, TokenBook book, MeetingsTaker taker)
            throws IOException {
        int[] numbers = new int[charity.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = charity.number(i);
            known.put(Handles.name(charity.handle(i)), numbers[i]);
        }
        Asking asking = new Asking(bag, charity, book, known);
        if (!within) {
            taker.take(asking.ask(), numbers);
        }
        new Sending(charity, book, secret, ENTRIES_A_RECORD).into(bag);
        if (within) {
            taker.take(asking.ask(), numbers);
        }
        if (bag.waiting() > MERGED_FROM) {
            bag.merge(Charity.QUARTER);
        }
    }
}
