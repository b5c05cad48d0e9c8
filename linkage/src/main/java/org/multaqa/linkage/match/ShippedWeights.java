package org.multaqa.linkage.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.generate.InventedLists;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Records;

/** The weights that come with the program, and how they are made: from invented lists. */
public final class ShippedWeights {
    private static final int ROUNDS = 3;

    private ShippedWeights() {}

    /** The weights that a linkage in the clear begins with. */
    public static Weights read() {
        return read("weights.txt");
    }

    /** The weights that a blind linkage begins with. */
    public static Weights blind() {
        return read("blind-weights.txt");
    }

    private static Weights read(String file) {
        try (InputStream in = ShippedWeights.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            return Weights.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Learns weights of linkage in the clear from invented lists whose truth is told. Each file is
     * a list of its own; what one teaches is weighed into what the others taught.
     *
     * @return the weights as the text of a file
     */
    public static String trained(List<Path> files) {
        return trained(read(), files.stream().map(ShippedWeights::lesson).toList());
    }

    /** The same from lessons that are ready, beginning with some weights. */
    public static String trained(Weights start, List<Lesson> lessons) {
        Weights weights = start;
        for (int round = 0; round < ROUNDS; round++) {
            Weights[] learned = new Weights[lessons.size()];
            for (int i = 0; i < learned.length; i++) {
                learned[i] = lessons.get(i).learned(weights);
            }
            weights = Weights.mean(learned);
        }
        return weights.written();
    }

    private static Lesson lesson(Path file) {
        Truth truth = new Truth();
        List<String> columns = List.of(InventedLists.TRUTH, InventedLists.TRUTH_HOUSEHOLD);
        try (Records records = Records.of(file, Map.of(), columns)) {
            for (CanonicalRecord record; (record = records.next()) != null; ) {
                truth.add(record.extras().get(0), record.extras().get(1));
            }
        }
        Linkage linkage = new Linkage((stage, done, all) -> {});
        try (Records records = Records.of(file)) {
            linkage.add(records, file.toString());
        }
        PairList pairs = Candidates.of(linkage.roll(), false);
        Longs compared = new Longs();
        pairs.each((one, other) -> compared.add((long) one << 32 | other));
        Lesson lesson = new Lesson(truth);
        lesson.add(Sample.of(linkage.roll(), pairs, Integer.MAX_VALUE), compared);
        return lesson;
    }

    /** Pairs of one list with the truth about them. */
    public static final class Lesson {
        private final Truth truth;
        private final List<Sample> samples = new ArrayList<>();
        private final List<short[]> allowed = new ArrayList<>();

        /** With nothing in it yet. */
        public Lesson(Truth truth) {
            this.truth = truth;
        }

        private void add(Sample sample, Longs pairs) {
            short[] bonds = new short[sample.size()];
            for (int i = 0; i < bonds.length; i++) {
                bonds[i] = truth.bonds((int) (pairs.get(i) >>> 32), (int) pairs.get(i));
            }
            samples.add(sample);
            allowed.add(bonds);
        }

        /** What a charity met; {@code numbers} are the places of its own records in the list. */
        public void add(Meetings meetings, int[] numbers) {
            Longs pairs = new Longs();
            for (int i = 0; i < meetings.size(); i++) {
                pairs.add((long) numbers[meetings.ownAt(i)] << 32 | meetings.otherAt(i));
            }
            add(meetings.sample(), pairs);
        }

        private Weights learned(Weights start) {
            int size = allowed.stream().mapToInt(bonds -> bonds.length).sum();
            short[] bonds = new short[size];
            int at = 0;
            for (short[] some : allowed) {
                System.arraycopy(some, 0, bonds, at, some.length);
                at += some.length;
            }
            return Learning.labelled(Sample.joined(samples), start, bonds);
        }
    }

    /** Who is who in truth, by the places of records in a list. */
    public static final class Truth {
        private final TextPool names = new TextPool();
        private final Ints people = new Ints();
        private final Ints households = new Ints();

        /** The next record. */
        public void add(String person, String household) {
            people.add(names.intern(person));
            households.add(names.intern("H" + household));
        }

        /** The bonds that two records can be of, one bit a bond. */
        short bonds(int one, int other) {
            boolean same = people.get(one) == people.get(other);
            boolean together = households.get(one) == households.get(other);
            int bits = 0;
            for (Weights.Bond bond : Weights.Bond.values()) {
                boolean can =
                        switch (bond) {
                            case SAME, SAME_ROUGHLY, SAME_SCARCELY -> same;
                            case HOUSEHOLD, FATHER_AND_SON -> !same && together;
                            default -> !same && !together;
                        };
                bits |= can ? 1 << bond.ordinal() : 0;
            }
            return (short) bits;
        }
    }
}
