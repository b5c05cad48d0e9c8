package org.multaqa.linkage.blind;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.generate.InventedLists;
import org.multaqa.linkage.match.ShippedWeights;
import org.multaqa.linkage.oprf.BatchFunction;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Records;

/** How the weights of blind linkage are made: from what charities meet on invented lists. */
public final class BlindTraining {
    /**
     * In the stead of the oblivious function where nothing is to be kept from anybody: for finding
     * weights and measuring quality its outputs are as good as any.
     */
    public static final BatchFunction INVENTED =
            (inputs, threads, done) -> {
                done.accept(inputs.size());
                return inputs.stream().map(BlindTraining::digest).toList();
            };

    private BlindTraining() {}

    private static byte[] digest(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }

    /**
     * Learns weights from invented lists whose truth is told, each file a list of its own.
     *
     * @param folder an empty folder for what is only needed meanwhile
     * @return the weights as the text of a file
     */
    public static String trained(List<Path> files, Path folder)
            throws IOException, InterruptedException {
        List<ShippedWeights.Lesson> lessons = new ArrayList<>();
        for (Path file : files) {
            lessons.add(lesson(file, folder.resolve("run-" + lessons.size())));
        }
        return ShippedWeights.trained(ShippedWeights.blind(), lessons);
    }

    private static ShippedWeights.Lesson lesson(Path file, Path folder)
            throws IOException, InterruptedException {
        java.nio.file.Files.createDirectories(folder);
        ShippedWeights.Truth truth = new ShippedWeights.Truth();
        List<String> columns = List.of(InventedLists.TRUTH, InventedLists.TRUTH_HOUSEHOLD);
        try (Records records = Records.of(file, Map.of(), columns)) {
            for (CanonicalRecord record; (record = records.next()) != null; ) {
                truth.add(record.extras().get(0), record.extras().get(1));
            }
        }
        ShippedWeights.Lesson lesson = new ShippedWeights.Lesson(truth);
        try (MembersSecret members = MembersSecret.fresh();
                CharitySecret secret = CharitySecret.fresh();
                TokenBook book = TokenBook.inMemory(secret)) {
            BlindLinkage linkage =
                    new BlindLinkage(INVENTED, 1, members, secret, folder, (s, d, a) -> {});
            try (Records records = Records.of(file)) {
                linkage.add(records, file.toString());
            }
            linkage.register(false, book, lesson::add);
        }
        return lesson;
    }
}
