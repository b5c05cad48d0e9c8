package org.multaqa.linkage.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.generate.InventedLists;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Records;

/** The weights that come with the program, and how they are made: from invented lists. */
public final class ShippedWeights {
    private static final String FILE = "weights.txt";
    private static final int ROUNDS = 3;

    private ShippedWeights() {}

    /** The weights that a linkage begins with. */
    public static Weights read() {
        try (InputStream in = ShippedWeights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            return Weights.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Learns weights from invented lists whose truth is told, beginning with those shipped. Each
     * file is a list of its own; what one teaches is weighed into what the others taught.
     *
     * @return the weights as the text of a file
     */
    public static String trained(List<Path> files) {
        Weights weights = read();
        for (int round = 0; round < ROUNDS; round++) {
            Weights[] learned = new Weights[files.size()];
            for (int i = 0; i < learned.length; i++) {
                learned[i] = trained(files.get(i), weights);
            }
            weights = Weights.mean(learned);
        }
        return weights.written();
    }

    private static Weights trained(Path file, Weights start) {
        Truth truth = new Truth();
        List<String> columns = List.of(InventedLists.TRUTH, InventedLists.TRUTH_HOUSEHOLD);
        try (Records records = Records.of(file, Map.of(), columns)) {
            for (CanonicalRecord record; (record = records.next()) != null; ) {
                truth.people.add(truth.names.intern(record.extras().get(0)));
                truth.households.add(truth.names.intern("H" + record.extras().get(1)));
            }
        }
        Linkage linkage = new Linkage((stage, done, all) -> {});
        try (Records records = Records.of(file)) {
            linkage.add(records, file.toString());
        }
        Longs pairs = linkage.pairs(false);
        Sample sample = Sample.of(linkage.roll(), pairs, Integer.MAX_VALUE);
        short[] allowed = new short[sample.size()];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = truth.bonds((int) (pairs.get(i) >>> 32), (int) pairs.get(i));
        }
        return Learning.labelled(sample, start, allowed);
    }

    /** Who is who in truth. */
    private static final class Truth {
        private final TextPool names = new TextPool();
        private final Ints people = new Ints();
        private final Ints households = new Ints();

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
