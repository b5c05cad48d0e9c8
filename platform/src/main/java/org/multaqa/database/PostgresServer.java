package org.multaqa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The PostgreSQL server of a data directory. Whoever asks first starts it, others join it, the last
 * to close stops it. One left behind by a killed program is adopted, or stopped if it does not
 * answer as ours.
 */
public final class PostgresServer {
    private static final String MADE = "The logins and the database were made.\n";

    private final DataDirectory directory;
    private final Passwords passwords;
    private final ServerUsers users;
    private final Cluster cluster;

    private PostgresServer(DataDirectory directory, ServerSettings settings, Cluster cluster) {
        this.directory = directory;
        this.passwords = Passwords.of(directory);
        this.users = new ServerUsers(directory);
        this.cluster = cluster;
    }

    /** The server of the directory, running: joined, adopted or started now. */
    public static RunningDatabase joinOrStart(DataDirectory directory) {
        return joinOrStart(
                directory, ServerSettings.DURABLE, PostgresCommands.forCluster(directory));
    }

    static RunningDatabase joinOrStart(
            DataDirectory directory, ServerSettings settings, PostgresCommands commands) {
        Cluster cluster = new Cluster(directory, settings, commands);
        return new PostgresServer(directory, settings, cluster).open();
    }

    /** True while a server works on the directory, whoever uses it. */
    public static boolean isRunning(DataDirectory directory) {
        return Postmaster.running(directory.cluster()).isPresent();
    }

    /**
     * Stops a server that nobody uses, as a killed program leaves it; false where one is in use.
     */
    public static boolean stopIfUnused(DataDirectory directory) {
        if (!isRunning(directory)) {
            return true;
        }
        ServerUsers users = new ServerUsers(directory);
        try (PathLock door = users.enter()) {
            if (!users.isEmpty()) {
                return false;
            }
            Cluster cluster =
                    new Cluster(
                            directory,
                            ServerSettings.DURABLE,
                            PostgresCommands.forCluster(directory));
            Postmaster.running(directory.cluster()).ifPresent(cluster::stop);
            return true;
        }
    }

    private RunningDatabase open() {
        try (PathLock door = users.enter()) {
            Postmaster server = adopted().orElseGet(this::started);
            writeConnectionFile(server);
            ServerUsers.Seat seat = users.sit();
            return new RunningDatabase(
                    passwords.ownerAt(server.port()),
                    passwords.narrowAt(server.port()),
                    () -> leave(seat));
        }
    }

    private void leave(ServerUsers.Seat seat) {
        try (PathLock door = users.enter()) {
            users.leave(seat);
            if (users.isEmpty()) {
                Postmaster.running(directory.cluster()).ifPresent(cluster::stop);
                Files.deleteIfExists(directory.connectionFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server that runs already, once it is ready; one that does not know us is stopped. */
    private Optional<Postmaster> adopted() {
        Optional<Postmaster> running =
                Postmaster.running(directory.cluster()).flatMap(cluster::awaitReady);
        if (running.isEmpty() || isJoined(running.get()) || answers(running.get())) {
            return running;
        }
        cluster.stop(running.get());
        return Optional.empty();
    }

    private Postmaster started() {
        cluster.prepare(passwords);
        Postmaster server = cluster.start();
        Path made = directory.root().resolve("postgresql.made");
        if (!isMade(made)) {
            try (ClusterStore store = ClusterStore.connect(passwords.superuserAt(server.port()))) {
                store.makeDatabase(passwords);
            } catch (SQLException e) {
                cluster.stop(server);
                throw new IllegalStateException(e);
            }
            PrivateFiles.write(made, MADE);
        }
        return server;
    }

    /** What an earlier version noted says nothing of the second login. */
    private static boolean isMade(Path note) {
        try {
            return Files.exists(note) && Files.readString(note).equals(MADE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the connection file speaks of this very server. */
    private boolean isJoined(Postmaster server) {
        Properties written = PrivateFiles.readProperties(directory.connectionFile());
        return written != null
                && String.valueOf(server.process()).equals(written.getProperty("process"))
                && String.valueOf(server.port()).equals(written.getProperty("port"))
                && !users.isEmpty();
    }

    private boolean answers(Postmaster server) {
        try (ClusterStore store = ClusterStore.connect(passwords.superuserAt(server.port()))) {
            store.makeDatabase(passwords);
            return store.folder().toRealPath().equals(directory.cluster().toRealPath());
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private void writeConnectionFile(Postmaster server) {
        PrivateFiles.writeProperties(
                directory.connectionFile(),
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        String.valueOf(server.port()),
                        "database",
                        Passwords.DATABASE,
                        "user",
                        Passwords.OWNER,
                        "password",
                        passwords.owner(),
                        "process",
                        String.valueOf(server.process())));
    }
}
