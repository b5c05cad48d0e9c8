package org.multaqa.linkage.match;

import java.util.ArrayList;
import java.util.List;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.ListFault;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;
import org.multaqa.linkage.text.BirthDate;

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

    private static final int TOLD_EVERY = 10_000;

    /** All lists together tell how common names are. */
    private static final double SHIPPED_WEIGHT = 50;

    private final Roll roll = new Roll(SHIPPED_WEIGHT);
    private final Candidates candidates = new Candidates();
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
        for (CanonicalRecord record; (record = records.next()) != null; ) {
            NormalPerson person = NormalPerson.of(record);
            String id = record.value(Field.RECORD_ID);
            String named = record.value(Field.CHARITY);
            int number = roll.add(id, named.isEmpty() ? charity : named, person);
            if (number < 0) {
                throw new ListFault(ListFault.Kind.ID_TWICE, records.file(), record.line(), id);
            }
            candidates.add(number, person);
            if (number % TOLD_EVERY == 0) {
                progress.at(Stage.READING, number, 0);
            }
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
        Longs pairs = pairs(within);
        progress.at(Stage.LEARNING, 0, 0);
        Weights weights = Learning.unlabelled(Sample.of(roll, pairs, Learning.ENOUGH), start);
        float[] scores = new Scoring(roll, weights, progress).scores(pairs);
        long sure = 0;
        long possible = 0;
        for (int i = 0; i < scores.length; i++) {
            Verdict verdict = Verdict.of(scores[i]);
            if (verdict != Verdict.NONE) {
                long pair = pairs.get(i);
                taker.take(roll.id((int) (pair >>> 32)), roll.id((int) pair), scores[i], verdict);
                sure += verdict == Verdict.SURE ? 1 : 0;
                possible += verdict == Verdict.POSSIBLE ? 1 : 0;
            }
        }
        return new Outcome(roll.size(), pairs.size(), sure, possible);
    }

    /** How many records there were, pairs that were looked at, and verdicts. */
    public record Outcome(long records, long compared, long sure, long possible) {}

    Roll roll() {
        return roll;
    }

    /** Lines households up and gives the pairs that share a key. */
    Longs pairs(boolean within) {
        roll.households.close();
        Households households = roll.households;
        for (int household = 1; household < households.size(); household++) {
            List<NormalPerson> members = new ArrayList<>();
            for (int i = 0; i < households.count(household); i++) {
                members.add(names(households.member(household, i)));
            }
            if (members.size() > 1) {
                candidates.addHousehold(household, members);
            }
        }
        return candidates.pairs(roll, within);
    }

    /** Of a record what family keys are made of. */
    private NormalPerson names(int record) {
        return new NormalPerson(
                roll.names.text(roll.given.get(record)),
                roll.names.text(roll.father.get(record)),
                "",
                roll.names.text(roll.family.get(record)),
                roll.names.text(roll.mother.get(record)),
                (char) roll.sex.get(record),
                BirthDate.UNKNOWN,
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }
}
