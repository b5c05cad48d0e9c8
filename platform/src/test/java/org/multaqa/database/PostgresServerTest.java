package org.multaqa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The PostgreSQL of a data directory")
class PostgresServerTest {
    @TempDir Path folder;

    @Test
    void keeps_what_was_written_over_a_stop_and_a_start() throws Exception {
        DataDirectory directory = DataDirectory.openOrCreate(folder.resolve("data"));
        try (RunningDatabase database = PostgresServer.joinOrStart(directory)) {
            run(database, "create table family (name text)");
            run(database, "insert into family values ('بيت أم خالد')");
        }
        assertThat(PostgresServer.isRunning(directory)).isFalse();
        assertThat(directory.connectionFile()).doesNotExist();
        try (RunningDatabase database = PostgresServer.joinOrStart(directory)) {
            assertThat(value(database, "select name from family")).isEqualTo("بيت أم خالد");
        }
    }

    @Test
    void is_durable_private_and_knows_arabic_letters() throws Exception {
        DataDirectory directory = DataDirectory.openOrCreate(folder.resolve("data"));
        try (RunningDatabase database = PostgresServer.joinOrStart(directory)) {
            assertThat(value(database, "show fsync")).isEqualTo("on");
            assertThat(value(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(database, "show data_checksums")).isEqualTo("on");
            run(database, "create extension pg_trgm");
            assertThat(value(database, "select similarity('جمعية ليان', 'جمعيه ليان') > 0.5"))
                    .isEqualTo("t");
            assertThat(value(database, "select rolsuper from pg_roles where rolname = user"))
                    .isEqualTo("f");
            assertThat(Files.getPosixFilePermissions(directory.connectionFile())).hasSize(2);
        }
    }

    @Test
    void is_shared_by_all_who_join_and_stopped_by_the_last() throws Exception {
        DataDirectory directory = DataDirectory.openOrCreate(folder.resolve("data"));
        RunningDatabase first = PostgresServer.joinOrStart(directory);
        RunningDatabase second = PostgresServer.joinOrStart(directory);
        assertThat(second.address()).isEqualTo(first.address());
        first.close();
        assertThat(value(second, "select 'still here'")).isEqualTo("still here");
        second.close();
        assertThat(PostgresServer.isRunning(directory)).isFalse();
    }

    @Test
    void starts_over_the_mark_of_a_server_that_is_gone() throws Exception {
        DataDirectory directory = DataDirectory.openOrCreate(folder.resolve("data"));
        PostgresServer.joinOrStart(directory).close();
        // After a power cut the number in the file may belong to anything: here to this very test.
        Files.writeString(
                Postmaster.file(directory.cluster()),
                "%d%n%s%n0%n5432%n%n127.0.0.1%n0 0%nready%n"
                        .formatted(ProcessHandle.current().pid(), directory.cluster()));
        try (RunningDatabase database = PostgresServer.joinOrStart(directory)) {
            assertThat(value(database, "select 'here'")).isEqualTo("here");
        }
    }

    static void run(RunningDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database.address());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(RunningDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database.address());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}
