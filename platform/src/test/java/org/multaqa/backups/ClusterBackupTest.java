package org.multaqa.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.database.ClusterCopy;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.DatabaseAddress;
import org.multaqa.database.PostgresServer;
import org.multaqa.database.Refusal;
import org.multaqa.database.RunningDatabase;

@DisplayName("A backup of the cluster's files")
class ClusterBackupTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int WRITERS = 3;

    @TempDir Path folder;

    @Test
    @DisplayName(
            "has everything that was committed until its end, though three clerks go on writing")
    void losesNothing() throws Exception {
        DataDirectory directory = DataDirectory.openOrCreate(folder.resolve("data"));
        Files.writeString(directory.files().resolve("statute.pdf"), "the statute");
        Path file = folder.resolve("backup.zip");
        List<Map<Integer, Instant>> confirmed = new ArrayList<>();
        Instant until;
        try (RunningDatabase database = PostgresServer.joinOrStart(directory);
                ExecutorService clerks = Executors.newFixedThreadPool(WRITERS)) {
            execute(database.address(), "create table line (clerk int, number int, text text)");
            AtomicBoolean enough = new AtomicBoolean();
            CountDownLatch writing = new CountDownLatch(WRITERS);
            List<Future<Map<Integer, Instant>>> work = new ArrayList<>();
            for (int clerk = 0; clerk < WRITERS; clerk++) {
                int who = clerk;
                work.add(clerks.submit(() -> write(database.address(), who, writing, enough)));
            }
            writing.await();
            until = backUp(directory, file);
            enough.set(true);
            for (Future<Map<Integer, Instant>> lines : work) {
                confirmed.add(lines.get());
            }
        }
        Path restored = restore(file, folder.resolve("restored"));
        DataDirectory again = DataDirectory.open(restored);
        assertThat(again.files().resolve("statute.pdf")).hasContent("the statute");
        try (RunningDatabase database = PostgresServer.joinOrStart(again)) {
            for (int clerk = 0; clerk < WRITERS; clerk++) {
                List<Integer> there = numbers(database.address(), clerk);
                for (Map.Entry<Integer, Instant> line : confirmed.get(clerk).entrySet()) {
                    if (line.getValue().isBefore(until)) {
                        assertThat(there).contains(line.getKey());
                    }
                }
                // Nor is there a gap: what came later is there only with all before it.
                assertThat(there)
                        .containsExactlyElementsOf(
                                java.util.stream.IntStream.range(0, there.size()).boxed().toList());
                assertThat(there).isNotEmpty();
            }
        }
    }

    @Test
    @DisplayName(
            "leaves the exchange as it is: no archive has it, and nothing withdrawn since comes back")
    void exchangeStays() throws Exception {
        DataDirectory directory = DataDirectory.openOrCreate(folder.resolve("data"));
        Path bag = directory.root().resolve("exchange/bag-1/table-1");
        Path copy = directory.root().resolve("exchange/copies/charity/2026-10-food");
        Files.createDirectories(bag.getParent());
        Files.createDirectories(copy.getParent());
        Files.writeString(bag, "withdrawn later");
        Files.writeString(copy, "withdrawn later");
        Path file = folder.resolve("backup.zip");
        try (RunningDatabase database = PostgresServer.joinOrStart(directory)) {
            execute(database.address(), "create table line (text text)");
            backUp(directory, file);
        }
        Files.writeString(bag, "what is left");
        Files.delete(copy);
        assertThat(restore(file, folder.resolve("elsewhere")).resolve("exchange")).doesNotExist();
        Path aside;
        try (Archive archive = Archive.open(file);
                Restore restore = Restore.begin(archive, directory.root(), true, Map.of())) {
            restore.lay();
            aside = java.util.Objects.requireNonNull(restore.takePlace(Clock.systemUTC()));
        }
        assertThat(bag).hasContent("what is left");
        assertThat(copy).doesNotExist();
        assertThat(aside.resolve("exchange")).doesNotExist();
    }

    @Test
    @DisplayName(
            "is refused before anything is touched where a byte of it has changed, or it is none")
    void damagedIsRefused() throws Exception {
        DataDirectory directory = DataDirectory.openOrCreate(folder.resolve("data"));
        Path file = folder.resolve("backup.zip");
        try (RunningDatabase database = PostgresServer.joinOrStart(directory)) {
            execute(database.address(), "create table line (text text)");
            backUp(directory, file);
        }
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(folder.resolve("backup.zip.part")).doesNotExist();
        long middle = Files.size(file) / 2;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}), middle);
        }
        Path target = folder.resolve("restored");
        assertThatThrownBy(() -> restore(file, target))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().key()).isEqualTo("backups.damaged"));
        Files.write(file, Files.readAllBytes(file), StandardOpenOption.TRUNCATE_EXISTING);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(middle);
        }
        Path list = Files.writeString(folder.resolve("list.csv"), "الاسم\nجمعية الياسمين\n");
        for (Path none : List.of(file, list)) {
            assertThatThrownBy(() -> restore(none, target))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal ->
                                    assertThat(refusal.reason().key())
                                            .isEqualTo("backups.foreign"));
        }
        assertThat(target).doesNotExist();
        assertThat(DataDirectory.restoring(target)).doesNotExist();
    }

    @Test
    @DisplayName(
            "takes the place of other data only when asked to, never under a server, and keeps them")
    void keepsWhatWasThere() throws Exception {
        DataDirectory directory = DataDirectory.openOrCreate(folder.resolve("data"));
        Path file = folder.resolve("backup.zip");
        try (RunningDatabase database = PostgresServer.joinOrStart(directory)) {
            execute(database.address(), "create table line (text text)");
            backUp(directory, file);
            assertThat(refusalOf(file, directory.root(), true)).isEqualTo("backups.server-runs");
        }
        assertThat(refusalOf(file, directory.root(), false)).isEqualTo("backups.data-there");
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "mine");
        assertThat(refusalOf(file, foreign, true)).isEqualTo("database.foreign-folder");
        Files.writeString(directory.files().resolve("late.txt"), "written after the backup");
        try (Archive archive = Archive.open(file);
                Restore restore = Restore.begin(archive, directory.root(), true, Map.of())) {
            restore.lay();
            Path aside = restore.takePlace(CLOCK);
            assertThat(aside).isNotNull();
            assertThat(java.util.Objects.requireNonNull(aside).resolve("files/late.txt")).exists();
        }
        assertThat(directory.files().resolve("late.txt")).doesNotExist();
        try (RunningDatabase database = PostgresServer.joinOrStart(directory)) {
            execute(database.address(), "insert into line values ('here')");
        }
    }

    private @Nullable String refusalOf(Path file, Path target, boolean replace) throws Exception {
        try (Archive archive = Archive.open(file)) {
            Restore.begin(archive, target, replace, Map.of()).close();
            return null;
        } catch (Refusal refusal) {
            return refusal.reason().key();
        }
    }

    private static Path restore(Path file, Path target) throws Exception {
        try (Archive archive = Archive.open(file);
                Restore restore = Restore.begin(archive, target, false, Map.of())) {
            restore.lay();
            restore.takePlace(CLOCK);
        }
        return target;
    }

    /** An archive as the service makes it, without the rest of the program. */
    private static Instant backUp(DataDirectory directory, Path file) throws Exception {
        try (ArchiveWriter archive = new ArchiveWriter(file)) {
            Instant until = ClusterCopy.take(directory, CLOCK, archive);
            for (Path path : directory.filesToBackUp()) {
                archive.file(
                        directory.root().relativize(path).toString(), Files.newInputStream(path));
            }
            archive.finish(
                    new Manifest(
                            Manifest.MADE_BY,
                            Manifest.FORMAT,
                            Manifest.Kind.CLUSTER,
                            DataDirectory.POSTGRESQL,
                            until,
                            false,
                            "",
                            "",
                            archive.parts()));
            return until;
        }
    }

    /** Lines one after the other, each with the moment at which its commit was confirmed. */
    private static Map<Integer, Instant> write(
            DatabaseAddress address, int clerk, CountDownLatch writing, AtomicBoolean enough)
            throws SQLException {
        Map<Integer, Instant> confirmed = new TreeMap<>();
        try (Connection connection = connect(address);
                PreparedStatement insert =
                        connection.prepareStatement("insert into line values (?, ?, ?)")) {
            for (int number = 0; !enough.get(); number++) {
                insert.setInt(1, clerk);
                insert.setInt(2, number);
                insert.setString(3, "a line of clerk " + clerk);
                insert.executeUpdate();
                confirmed.put(number, CLOCK.instant());
                if (number == 20) {
                    writing.countDown();
                }
            }
        }
        return confirmed;
    }

    private static List<Integer> numbers(DatabaseAddress address, int clerk) throws SQLException {
        List<Integer> found = new ArrayList<>();
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select number from line where clerk = " + clerk + " order by 1")) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}
