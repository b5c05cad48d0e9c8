package org.multaqa.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Every table as CSV, all as they stood at one moment: for a database that somebody else runs, and
 * for carrying an installation to another version of PostgreSQL.
 */
public final class TableCopy {
    /** Below this the tables stand, one file each. */
    public static final String FOLDER = "tables/";

    private static final String SEQUENCES = FOLDER + "sequences.sql";

    private TableCopy() {}

    /**
     * What a copy is of.
     *
     * @param until everything committed until then is in it
     * @param migration the number of its newest migration
     */
    public record Taken(Instant until, String migration) {}

    /** Copies all tables of the database in one snapshot. */
    public static Taken take(DataSource database, Clock clock, CopyReceiver receiver)
            throws IOException {
        try (Connection connection = database.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return take(new TableStore(connection), clock, receiver);
            } finally {
                connection.rollback();
                connection.setAutoCommit(before);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Taken take(TableStore store, Clock clock, CopyReceiver receiver)
            throws SQLException, IOException {
        store.run("set transaction isolation level repeatable read, read only");
        Instant until = clock.instant();
        // The first question fixes the snapshot.
        List<String> tables = store.tables();
        for (String table : tables) {
            receiver.file(
                    FOLDER + table + ".csv",
                    out -> {
                        try {
                            store.copyOut(table, out);
                        } catch (SQLException e) {
                            throw new IOException(table, e);
                        }
                    });
        }
        byte[] sequences = String.join("\n", store.sequences()).getBytes(StandardCharsets.UTF_8);
        receiver.file(SEQUENCES, new ByteArrayInputStream(sequences));
        return new Taken(until, store.migration());
    }

    /** Where the files of a copy are read from. */
    public interface Source {
        InputStream open(String name) throws IOException;

        boolean has(String name);
    }

    /**
     * Makes the tables as they were at a migration and fills them, in one transaction. Refuses a
     * database with tables in it.
     */
    public static void load(DatabaseAddress address, String migration, Source source)
            throws IOException {
        try (Connection connection =
                DriverManager.getConnection(
                        address.jdbcUrl(), address.user(), address.password())) {
            TableStore store = new TableStore(connection);
            if (!store.isEmpty()) {
                throw new Refusal("database.not-empty");
            }
            Flyway.configure()
                    .dataSource(address.jdbcUrl(), address.user(), address.password())
                    .locations("classpath:db/migration")
                    .schemas("flyway")
                    .createSchemas(true)
                    .target(migration)
                    .load()
                    .migrate();
            connection.setAutoCommit(false);
            fill(store, source);
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void fill(TableStore store, Source source) throws SQLException, IOException {
        List<String> foreignKeys = store.dropForeignKeys();
        for (String table : store.tables()) {
            String file = FOLDER + table + ".csv";
            store.empty(table);
            if (source.has(file)) {
                try (BufferedInputStream rows = new BufferedInputStream(source.open(file))) {
                    store.copyIn(table, header(rows), rows);
                }
            }
            store.filled(table);
        }
        for (String foreignKey : foreignKeys) {
            store.run(foreignKey);
        }
        try (InputStream calls = source.open(SEQUENCES)) {
            for (String call :
                    new String(calls.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!call.isEmpty()) {
                    store.run(call);
                }
            }
        }
        store.forgetRepeatableMigrations();
    }

    /** The first line, which stays to be read. */
    private static String header(BufferedInputStream rows) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        rows.mark(1 << 16);
        for (int next = rows.read(); next >= 0 && next != '\n'; next = rows.read()) {
            line.write(next);
        }
        rows.reset();
        return line.toString(StandardCharsets.UTF_8);
    }
}
