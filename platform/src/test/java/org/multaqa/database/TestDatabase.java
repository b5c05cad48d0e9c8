package org.multaqa.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Databases for tests: one real server for all tests of a JVM, without fsync, in a folder below
 * {@code target/} that goes with the JVM. A database made from the migrated template takes some 60
 * ms, so that each test class can have its own.
 */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TEMPLATE = "migrated";
    private static @Nullable TestDatabase only;

    private final RunningDatabase server;
    private final Passwords passwords;

    private TestDatabase(RunningDatabase server, Passwords passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    /**
     * A new database with all migrations of {@code classpath:db/migration} and no rows but theirs.
     */
    public static DatabaseAddress fresh() {
        return running().copy(TEMPLATE);
    }

    /** A new database with nothing in it. */
    public static DatabaseAddress empty() {
        return running().copy("template1");
    }

    /** The second login to a database that was made here. */
    public static DatabaseAddress narrow(DatabaseAddress made) {
        return new DatabaseAddress(made.jdbcUrl(), Passwords.NARROW, running().passwords.narrow());
    }

    private static synchronized TestDatabase running() {
        if (only == null) {
            only = start();
        }
        return only;
    }

    private static TestDatabase start() {
        Path target = Path.of("target").toAbsolutePath();
        clearAwayTheDead(target);
        DataDirectory directory =
                DataDirectory.openOrCreate(
                        target.resolve("test-database-" + ProcessHandle.current().pid()));
        RunningDatabase server = open(directory);
        TestDatabase started = new TestDatabase(server, Passwords.of(directory));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> closeAndDelete(server, directory.root())));
        started.migrate(started.create(TEMPLATE, "template1"));
        return started;
    }

    private static RunningDatabase open(DataDirectory directory) {
        return PostgresServer.joinOrStart(
                directory, ServerSettings.THROWN_AWAY, PostgresCommands.forCluster(directory));
    }

    private void migrate(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db/migration")
                .schemas("flyway")
                .createSchemas(true)
                .load()
                .migrate();
        try (Connection connection =
                DriverManager.getConnection(
                        address.jdbcUrl(), address.user(), address.password())) {
            new NarrowGrantStore(connection).grant(Passwords.NARROW, withheld());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The schemas that the program withholds from the second login. */
    static List<String> withheld() {
        Properties settings = new Properties();
        try (InputStream file = TestDatabase.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(settings.getProperty("multaqa.database.withheld").split(","));
    }

    private DatabaseAddress copy(String template) {
        return create("test_" + NUMBER.incrementAndGet(), template);
    }

    // PostgreSQL copies a template for one at a time.
    private synchronized DatabaseAddress create(String name, String template) {
        int port = Integer.parseInt(server.address().jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
        try (ClusterStore store = ClusterStore.connect(passwords.superuserAt(port))) {
            store.copyDatabase(name, template, Passwords.OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return DatabaseAddress.local(port, name, Passwords.OWNER, passwords.owner());
    }

    /** Stops and deletes what a killed test JVM has left behind. */
    private static void clearAwayTheDead(Path target) {
        if (!Files.isDirectory(target)) {
            return;
        }
        try (Stream<Path> folders = Files.list(target)) {
            List<Path> ours =
                    folders.filter(f -> f.getFileName().toString().matches("test-database-\\d+"))
                            .toList();
            for (Path folder : ours) {
                long process = Long.parseLong(folder.getFileName().toString().substring(14));
                if (ProcessHandle.of(process).isEmpty() && DataDirectory.isMade(folder)) {
                    DataDirectory left = DataDirectory.open(folder);
                    if (PostgresServer.isRunning(left)) {
                        open(left).close();
                    }
                    PrivateFiles.deleteAll(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeAndDelete(RunningDatabase server, Path folder) {
        server.close();
        try {
            PrivateFiles.deleteAll(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
