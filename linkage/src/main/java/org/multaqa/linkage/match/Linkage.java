package org.multaqa.linkage.match;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.multaqa.linkage.record.ListFault;
import org.multaqa.linkage.record.Records;

/**
 * Links the records of lists that one trusted side may see in the clear: first {@link #add} each
 * list, then {@link #link} once.
 */
public final class Linkage {
    /** What is being done. */
    public enum Stage {
        READING,
        PAIRING,
        LEARNING,
        SCORING
    }

    /** Is told how far the work has come. */
    public interface Progress {
        /** So much is done, of {@code all}; 0 where that is not known. */
        void at(Stage stage, long done, long all);
    }

    /** Takes each pair that is not none, ordered by the places of the records in the lists. */
    public interface PairTaker {
        /** A pair; {@code first} stands before {@code second} in the lists. */
        void take(String first, String second, double score, Verdict verdict);
    }

    /** All lists together tell how common names are. */
    private static final double SHIPPED_WEIGHT = 50;

    private final Roll roll = new Roll(SHIPPED_WEIGHT);
    private final Progress progress;

    /** A linkage that tells how far it has come. */
    public Linkage(Progress progress) {
        this.progress = progress;
    }

    /**
     * Reads a list to its end. Records without a charity are of the one given. Throws {@link
     * ListFault} at a row that cannot be read and at an id that was there before.
     */
    public void add(Records records, String charity) {
        try (ReadAhead ahead = new ReadAhead(records)) {
            for (List<ReadAhead.Row> rows; (rows = ahead.next()) != null; ) {
                for (ReadAhead.Row row : rows) {
                    add(row, charity, records.file());
                }
                progress.at(Stage.READING, roll.size(), 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading " + records.file());
        }
    }

    private void add(ReadAhead.Row row, String charity, String file) {
        String named = row.charity().isEmpty() ? charity : row.charity();
        if (roll.add(row.id(), named, row.person()) < 0) {
            throw new ListFault(ListFault.Kind.ID_TWICE, file, row.line(), row.id());
        }
    }

    /** How many records were added. */
    public int records() {
        return roll.size();
    }

    /**
     * Compares all pairs that share a key, and gives those that are possible or sure.
     *
     * @param within also pairs of one charity; else of two charities only
     * @return what was learned and how many pairs were looked at
     */
    public Outcome link(boolean within, Weights start, PairTaker taker) {
        progress.at(Stage.PAIRING, 0, 0);
        PairList pairs = Candidates.of(roll, within);
        progress.at(Stage.LEARNING, 0, 0);
        Sample sample = Sample.of(roll, pairs, Learning.ENOUGH);
        Weights weights = Learning.unlabelled(sample, start, pairs.size());
        Found found = new Scoring(roll, weights, progress).found(pairs);
        double sureFrom = found.sureFrom();
        long sure = 0;
        for (int i = 0; i < found.size(); i++) {
            float score = found.score(i);
            Verdict verdict = Verdict.of(score, sureFrom);
            taker.take(roll.id(found.first(i)), roll.id(found.second(i)), score, verdict);
            sure += verdict == Verdict.SURE ? 1 : 0;
        }
        return new Outcome(roll.size(), pairs.size(), sure, found.size() - sure);
    }

    /** How many records there were, pairs that were looked at, and verdicts. */
    public record Outcome(long records, long compared, long sure, long possible) {}

    Roll roll() {
        return roll;
    }
}
