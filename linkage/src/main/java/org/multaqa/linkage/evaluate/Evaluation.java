package org.multaqa.linkage.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multaqa.linkage.match.PairFile.Line;
import org.multaqa.linkage.match.Verdict;
import org.multaqa.linkage.record.ListFault;

/** How right pairs are, measured against lists whose truth is known. */
public final class Evaluation {
    /** Pairs that were found and are true, found and false, and true but not found. */
    public record Counts(long right, long wrong, long missed) {
        /** The share of found pairs that are true; 1 where nothing was found. */
        public double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        /** The share of true pairs that were found; 1 where there are none. */
        public double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        /** The harmonic mean of both; 1 where nothing was to be found and nothing was. */
        public double f1() {
            long all = 2 * right + wrong + missed;
            return all == 0 ? 1 : 2.0 * right / all;
        }
    }

    /** What is right when only pairs from a score on are taken. */
    public record Point(double score, Counts counts) {}

    private static final int POINTS = 20;

    private final Truth truth;
    private final boolean within;
    private final String file;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private final long[] rightBy = new long[Truth.FIELDS + 1];
    private final long[] wrongBy = new long[Truth.FIELDS + 1];
    private final long[] trueBy = new long[Truth.FIELDS + 1];
    private long right;
    private long rightSure;
    private long wrongSure;
    private long wrong;
    private long all;

    /**
     * An evaluation of the pairs of a file.
     *
     * @param within whether pairs of one charity count as well
     */
    public Evaluation(Truth truth, boolean within, String file) {
        this.truth = truth;
        this.within = within || !truth.isOfCharities();
        this.file = file;
        for (List<Integer> rows : truth.rowsByPerson()) {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    if (truth.isPair(rows.get(i), rows.get(j), this.within)) {
                        all++;
                        trueBy[truth.agreeing(rows.get(i), rows.get(j))]++;
                    }
                }
            }
        }
    }

    /** Counts a pair; one of none is not counted. Throws at a record that no list has. */
    public void add(Line line, long number) {
        int one = record(line.first(), number);
        int other = record(line.second(), number);
        long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
        if (line.verdict() == Verdict.NONE || !seen.add(pair)) {
            return;
        }
        lines.add(line);
        boolean same = truth.isSame(one, other) && truth.isPair(one, other, within);
        int agreeing = truth.agreeing(one, other);
        boolean sure = line.verdict() == Verdict.SURE;
        if (same) {
            right++;
            rightBy[agreeing]++;
            rightSure += sure ? 1 : 0;
        } else {
            wrong++;
            wrongBy[agreeing]++;
            wrongSure += sure ? 1 : 0;
        }
    }

    private int record(String id, long line) {
        int record = truth.record(id);
        if (record < 0) {
            throw new ListFault(ListFault.Kind.UNKNOWN_RECORD, file, line, id);
        }
        return record;
    }

    /** How many records and true pairs there are. */
    public int records() {
        return truth.size();
    }

    /** Of sure and possible pairs together. */
    public Counts found() {
        return new Counts(right, wrong, all - right);
    }

    /** Of sure pairs alone. */
    public Counts sure() {
        return new Counts(rightSure, wrongSure, all - rightSure);
    }

    /** Of the pairs that agree in so many fields, from 0 up. */
    public List<Counts> byAgreeing() {
        List<Counts> counts = new ArrayList<>();
        for (int i = 0; i <= Truth.FIELDS; i++) {
            counts.add(new Counts(rightBy[i], wrongBy[i], trueBy[i] - rightBy[i]));
        }
        return counts;
    }

    /** What plain comparing would find: given, father's and family name the same. */
    public Counts floor() {
        Map<List<Integer>, List<Integer>> byNames = new HashMap<>();
        for (int record = 0; record < truth.size(); record++) {
            List<Integer> names = truth.names(record);
            if (names != null) {
                byNames.computeIfAbsent(names, n -> new ArrayList<>()).add(record);
            }
        }
        long same = 0;
        long others = 0;
        for (List<Integer> rows : byNames.values()) {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    if (truth.isPair(rows.get(i), rows.get(j), within)) {
                        boolean one = truth.isSame(rows.get(i), rows.get(j));
                        same += one ? 1 : 0;
                        others += one ? 0 : 1;
                    }
                }
            }
        }
        return new Counts(same, others, all - same);
    }

    /** Precision and recall from the highest score down, in some twenty steps. */
    public List<Point> curve() {
        List<Line> ordered = new ArrayList<>(lines);
        ordered.sort(Comparator.comparingDouble(Line::score).reversed());
        List<Point> points = new ArrayList<>();
        long hits = 0;
        for (int i = 0; i < ordered.size(); i++) {
            Line line = ordered.get(i);
            int one = truth.record(line.first());
            int other = truth.record(line.second());
            hits += truth.isSame(one, other) && truth.isPair(one, other, within) ? 1 : 0;
            boolean step =
                    (i + 1) * (long) POINTS / ordered.size() > (long) i * POINTS / ordered.size();
            if (step) {
                points.add(new Point(line.score(), new Counts(hits, i + 1 - hits, all - hits)));
            }
        }
        return points;
    }
}
