package org.multaqa.keyholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.database.PathLock;
import org.multaqa.database.Refusal;
import org.multaqa.house.AdjustableClock;

/** The auditor's holder has enrolled four charities and struck one. */
@DisplayName("The log of a key holder")
class A04_LogTest {
    @TempDir private Path temporary;
    private final AdjustableClock clock = new AdjustableClock();
    private Path folder = Path.of("");
    private Path log = Path.of("");
    private byte[] whole = {};

    @BeforeEach
    void write() throws IOException {
        folder = temporary.resolve("auditor");
        log = folder.resolve("log");
        HolderFolder.create(
                folder,
                3,
                "مكتب الأمانة للتدقيق",
                HolderCard.address("https://keys.example.org:8441"),
                new Opening.KeyFile(temporary.resolve("key-file")));
        open(books -> {
            for (String name : List.of("دار الأمل", "سند", "Bread & Roses", "زهرة الفرات")) {
                books.enrol(MemberKey.publicKey(MemberKey.fresh().shown()), name, 100, null);
            }
            books.leave("سند");
        });
        whole = Files.readAllBytes(log);
    }

    @Test
    @DisplayName("is read back as it was written, and its head is the last entry's")
    void isWhole() throws IOException {
        List<LogEntry> entries = new ArrayList<>();
        HolderLog.Reading reading = HolderLog.read(log, HolderLog.Place.START, entries::add);
        assertThat(entries)
                .extracting(LogEntry::act)
                .containsExactly(
                        LogEntry.Act.BEGAN,
                        LogEntry.Act.ENROLLED,
                        LogEntry.Act.ENROLLED,
                        LogEntry.Act.ENROLLED,
                        LogEntry.Act.ENROLLED,
                        LogEntry.Act.LEFT);
        assertThat(reading.torn()).isZero();
        open(books -> assertThat(books.head()).isEqualTo(entries.getLast().head()));
    }

    @Test
    @DisplayName("torn at any byte is whole up to the entry before, says so, and is written on")
    void torn() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < 60; trial++) {
            int cut = random.nextInt(1, whole.length);
            byte[] garbage = new byte[random.nextInt(3) * 50];
            Files.write(log, join(Arrays.copyOf(whole, cut), garbage));
            Files.delete(folder.resolve("log.checkpoint"));
            String kept = new String(whole, 0, cut, StandardCharsets.UTF_8);
            long entries = kept.chars().filter(c -> c == '\n').count();
            boolean torn = !kept.endsWith("\n") || garbage.length > 0;
            open(books ->
                    assertThat(books.head())
                            .as("seed %d, cut at %d", seed, cut)
                            .startsWith((entries + (torn ? 1 : 0) + (entries == 0 ? 1 : 0)) + "-"));
            assertThat(Files.readString(log).contains("mended")).isEqualTo(torn);
            HolderLog.read(log, HolderLog.Place.START, entry -> {});
        }
    }

    @Test
    @DisplayName("in which any bit was changed is refused by the entry it stands in")
    void changed() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < 200; trial++) {
            byte[] other = whole.clone();
            int at = random.nextInt(whole.length - 1);
            other[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(log, other);
            Files.deleteIfExists(folder.resolve("log.checkpoint"));
            assertThatThrownBy(() -> open(books -> {}))
                    .as("seed %d, byte %d", seed, at)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            e -> assertThat(e.reason().key()).isEqualTo("keyholder.log-broken"));
        }
    }

    @Test
    @DisplayName("from which an entry was taken out, or two changed places, is broken")
    void rearranged() throws IOException {
        List<String> lines = new String(whole, StandardCharsets.UTF_8).lines().toList();
        for (int out = 0; out < lines.size() - 1; out++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(out);
            assertBroken(fewer);
            List<String> swapped = new ArrayList<>(lines);
            java.util.Collections.swap(swapped, out, out + 1);
            assertBroken(swapped);
        }
    }

    @Test
    @DisplayName("is not read wholly at each start: a checkpoint is believed where it fits")
    void checkpoint() throws IOException {
        Path checkpoint = folder.resolve("log.checkpoint");
        String before = Files.readString(checkpoint);
        // A change before the checkpoint is seen by who verifies, not by who starts.
        byte[] other = whole.clone();
        other[10] ^= 1;
        Files.write(log, other);
        open(books -> assertThat(books.standings()).hasSize(4));
        assertThatThrownBy(() -> HolderLog.read(log, HolderLog.Place.START, entry -> {}))
                .isInstanceOf(Refusal.class);
        Files.write(log, whole);
        for (String damaged :
                List.of("", "nonsense", before.replace("100", "900"), before + "x", "\n\n\n")) {
            Files.writeString(checkpoint, damaged);
            open(books -> {
                assertThat(books.standings()).hasSize(4);
                assertThat(books.standings().getFirst().member().size()).isEqualTo(100);
            });
        }
        // One of a longer log than there is fits nothing.
        Files.writeString(checkpoint, before);
        Files.write(log, Arrays.copyOf(whole, whole.length - 100));
        open(books -> assertThat(books.standings()).noneMatch(s -> s.member().left()));
    }

    private void assertBroken(List<String> lines) throws IOException {
        Files.writeString(log, String.join("\n", lines) + "\n");
        assertThatThrownBy(() -> HolderLog.read(log, HolderLog.Place.START, entry -> {}))
                .isInstanceOf(Refusal.class);
    }

    private void open(java.util.function.Consumer<Books> reader) {
        HolderFolder own = HolderFolder.open(folder);
        try (PathLock lock = own.lock();
                Books books = Books.open(own, clock)) {
            reader.accept(books);
        }
    }

    private static byte[] join(byte[] one, byte[] other) {
        return Hashes.join(one, other);
    }
}
