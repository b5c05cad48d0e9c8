package org.multaqa.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.DatabaseAddress;
import org.multaqa.database.Refusal;
import org.multaqa.database.TableCopy;
import org.multaqa.database.TestDatabase;
import org.multaqa.health.Finding;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WorkspaceTest
@DisplayName("A backup of the tables, for a database that somebody else runs")
class PortableBackupTest {
    @Autowired Backups backups;
    @Autowired DailyBackup daily;
    @Autowired BackupCheck check;
    @Autowired People people;
    @Autowired SampleUnion union;
    @Autowired DataSource database;

    @Value("${multaqa.data}")
    String data;

    @TempDir Path folder;

    @Test
    @DisplayName(
            "has everybody added before it began, each with the trail's line, and fills an empty database")
    void everythingComesBack() throws Exception {
        dataDirectory();
        union.yasmin();
        Path file = folder.resolve("tables.zip");
        List<String> added = new ArrayList<>();
        try (ExecutorService secretary = Executors.newSingleThreadExecutor()) {
            AtomicBoolean enough = new AtomicBoolean();
            CountDownLatch writing = new CountDownLatch(1);
            Future<Integer> all = secretary.submit(() -> addPeople(added, writing, enough));
            writing.await();
            int before;
            synchronized (added) {
                before = added.size();
            }
            backups.make(file, true);
            enough.set(true);
            assertThat(all.get()).isGreaterThanOrEqualTo(before);
            added.subList(before, added.size()).clear();
        }
        DatabaseAddress other = TestDatabase.empty();
        try (Archive archive = Archive.open(file)) {
            archive.check();
            TableCopy.load(other, archive.manifest().migration(), archive);
            assertThatThrownBy(() -> TableCopy.load(other, archive.manifest().migration(), archive))
                    .isInstanceOf(Refusal.class);
        }
        try (Connection connection =
                DriverManager.getConnection(other.jdbcUrl(), other.user(), other.password())) {
            assertThat(values(connection, "select email from accounts.person")).containsAll(added);
            // Every person has a line, and the head is the last line: no transaction came half.
            assertThat(values(connection, lines("accounts.person")))
                    .isEqualTo(
                            values(
                                    connection,
                                    "select count(*) from audit.entry"
                                            + " where what = 'accounts.person-added'"));
            assertThat(values(connection, "select number from audit.head"))
                    .isEqualTo(values(connection, "select max(number) from audit.entry"));
            for (String table : List.of("directory.organisation", "places.place")) {
                assertThat(values(connection, lines(table)))
                        .as(table)
                        .isEqualTo(values(database.getConnection(), lines(table)));
            }
            assertThatThrownBy(() -> values(connection, "delete from audit.entry returning what"))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    @DisplayName(
            "is made every day, the last seven are kept, and the doctor says how old the last is")
    void daily() throws IOException {
        DataDirectory directory = dataDirectory();
        DataDirectory.delete(directory.backups());
        Files.deleteIfExists(directory.root().resolve("backup.properties"));
        Instant day = Instant.now();
        assertThat(said(day)).containsExactly("backups.never");
        for (int i = 8; i >= 0; i--) {
            daily.perform(day.minus(Duration.ofDays(i)));
        }
        daily.perform(day);
        try (Stream<Path> kept = Files.list(directory.backups())) {
            assertThat(kept).hasSize(7);
        }
        Instant made =
                Instant.parse(
                        java.util.Objects.requireNonNull(directory.note("backup"))
                                .getProperty("at"));
        assertThat(said(made)).containsExactly("backups.fresh");
        assertThat(said(made.plus(Duration.ofDays(3)))).containsExactly("backups.old");
    }

    @Test
    @DisplayName("is not written over a file that is none, nor into a folder that is not there")
    void overwritesNothingForeign() throws IOException {
        dataDirectory();
        Path list = Files.writeString(folder.resolve("list.csv"), "الاسم");
        for (Map.Entry<Path, String> wrong :
                Map.of(
                                list,
                                "backups.in-the-way",
                                folder,
                                "backups.is-folder",
                                folder.resolve("none/x.zip"),
                                "backups.no-folder")
                        .entrySet()) {
            assertThatThrownBy(() -> backups.make(wrong.getKey(), false))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal ->
                                    assertThat(refusal.reason().key()).isEqualTo(wrong.getValue()));
        }
        assertThat(list).hasContent("الاسم");
    }

    private DataDirectory dataDirectory() throws IOException {
        Path root = Path.of(data);
        if (!DataDirectory.isMade(root)) {
            DataDirectory.delete(root);
        }
        return DataDirectory.openOrCreate(root);
    }

    private List<String> said(Instant now) {
        return check.look(now).stream().map(Finding::text).map(text -> text.key()).toList();
    }

    private int addPeople(List<String> added, CountDownLatch writing, AtomicBoolean enough) {
        int number = 0;
        while (!enough.get()) {
            String email = "volunteer-" + number++ + "@example.org";
            people.addOrFind(Actor.PROGRAM, "ليان", email, "ar").orThrow();
            synchronized (added) {
                added.add(email);
            }
            if (number == 20) {
                writing.countDown();
            }
        }
        return number;
    }

    private static String lines(String table) {
        return "select count(*) from " + table;
    }

    private static List<String> values(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
