package org.multaqa.linkage.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.linkage.index.Entries.NOW;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A hub that is killed at work has every batch that it acknowledged")
class A05_KilledTest {
    private static final int PER_BATCH = 50;
    @TempDir private Path folder;

    /** The hub that will be killed: takes batches and merges without end, and tells each one. */
    static final class Hub {
        private Hub() {}

        public static void main(String[] arguments) throws IOException {
            Random random = new Random(5);
            try (Bag bag = Bag.open(Path.of(arguments[0]), 1)) {
                Thread merger = new Thread(() -> mergeForEver(bag));
                merger.setDaemon(true);
                merger.start();
                for (int batch = 1; ; batch++) {
                    List<byte[]> entries = new ArrayList<>();
                    for (int i = 0; i < PER_BATCH; i++) {
                        entries.add(Entries.entry(Entries.tag(batch), random));
                    }
                    bag.add(Entries.together(entries));
                    System.out.println(batch);
                }
            }
        }

        private static void mergeForEver(Bag bag) {
            try {
                while (true) {
                    bag.merge(NOW);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Test
    @DisplayName(
            "Killed among batches and merges: whole batches only, none of the told ones missing")
    void killed() throws Exception {
        Process hub =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Hub.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int told = 0;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(hub.getInputStream(), StandardCharsets.UTF_8))) {
            while (told < 150) {
                told = Integer.parseInt(lines.readLine());
            }
            // by its handle, which leaves open what it has written already
            hub.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told = Integer.parseInt(line);
            }
        } finally {
            hub.destroyForcibly();
        }
        hub.waitFor();
        try (Bag bag = Bag.open(folder, 1)) {
            for (int batch = 1; batch <= told; batch++) {
                assertThat(bag.find(Entries.tag(batch), NOW))
                        .as("batch " + batch)
                        .hasSize(PER_BATCH);
            }
            assertThat(bag.find(Entries.tag(told + 1), NOW).size()).isIn(0, PER_BATCH);
            assertThat(bag.find(Entries.tag(told + 2), NOW)).isEmpty();
            assertThat(bag.damagedBlocks()).isZero();
        }
    }
}
