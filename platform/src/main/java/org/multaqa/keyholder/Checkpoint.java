package org.multaqa.keyholder;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.multaqa.database.PrivateFiles;

/**
 * What the log came to at some entry, so that a start need not read all of it. It is believed only
 * where the log has that very entry at that place; else everything is read.
 */
record Checkpoint(HolderLog.Place place, Ledger ledger) {
    private static final String TITLE = "multaqa log checkpoint 1";

    void write(Path file) {
        String text =
                TITLE
                        + "\n"
                        + place.offset()
                        + "\t"
                        + place.number()
                        + "\t"
                        + place.hash()
                        + "\n"
                        + ledger.written();
        PrivateFiles.write(file, text + "end\t" + sum(text) + "\n");
    }

    /** The last checkpoint, if it is whole and fits the log. */
    static Optional<Checkpoint> read(Path file, Path log) {
        try {
            if (!Files.exists(file) || !Files.exists(log)) {
                return Optional.empty();
            }
            String all = Files.readString(file);
            int end = all.lastIndexOf("end\t");
            String text = all.substring(0, Math.max(end, 0));
            String[] lines = text.split("\n", 3);
            if (lines.length < 3
                    || !lines[0].equals(TITLE)
                    || !all.substring(end).strip().equals("end\t" + sum(text))) {
                return Optional.empty();
            }
            String[] words = lines[1].split("\t");
            var place =
                    new HolderLog.Place(
                            Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]);
            return fits(place, log)
                    ? Optional.of(new Checkpoint(place, Ledger.read(lines[2])))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it: the log itself is what counts.
            return Optional.empty();
        }
    }

    private static boolean fits(HolderLog.Place place, Path log) throws IOException {
        byte[] expected = (place.hash() + "\n").getBytes(StandardCharsets.US_ASCII);
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() < place.offset() || place.offset() < expected.length) {
                return false;
            }
            file.seek(place.offset() - expected.length);
            byte[] there = new byte[expected.length];
            file.readFully(there);
            return java.util.Arrays.equals(there, expected);
        }
    }

    private static String sum(String text) {
        return Hashes.hex(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
