package org.multaqa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The cluster of a data directory: made, started and stopped by PostgreSQL's own programs. */
final class Cluster {
    private static final Duration RECOVERY = Duration.ofMinutes(30);
    private static final int START_ATTEMPTS = 5;

    private final DataDirectory directory;
    private final Path folder;
    private final PostgresCommands commands;
    private final ServerSettings settings;

    Cluster(DataDirectory directory, ServerSettings settings, PostgresCommands commands) {
        this.directory = directory;
        this.folder = directory.cluster();
        this.settings = settings;
        this.commands = commands;
    }

    /** Makes the cluster where there is none; refuses one of another version. */
    void prepare(Passwords passwords) {
        Path versionFile = folder.resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            new NewCluster(directory, commands, settings.durable()).make(passwords);
        } else {
            String version = text(versionFile).strip();
            if (!version.equals(PostgresProgram.MAJOR)) {
                throw new Refusal(
                        "database.other-version",
                        "folder",
                        folder.toString(),
                        "version",
                        version,
                        "known",
                        PostgresProgram.MAJOR);
            }
        }
        commands.account().own(folder);
    }

    /** Starts a server at a free port and waits until it answers, through a recovery if need be. */
    Postmaster start() {
        for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            Optional<Postmaster> started = tryToStart();
            if (started.isPresent()) {
                return started.get();
            }
            // The port may have been taken meanwhile, or children of a killed server still end.
            pause(200);
        }
        throw ServerLog.refusal("database.would-not-start", folder, directory.serverLog());
    }

    /** Stops the server: open sessions are ended, what was committed stays. */
    void stop(Postmaster running) {
        if (!stopped(running, "fast", Duration.ofSeconds(30))
                && !stopped(running, "immediate", Duration.ofSeconds(10))) {
            throw new Refusal(
                    "database.would-not-stop",
                    "folder",
                    folder.toString(),
                    "process",
                    String.valueOf(running.process()));
        }
    }

    /** Waits until the server that another has started is ready, or gone. */
    Optional<Postmaster> awaitReady(Postmaster running) {
        Optional<Postmaster> seen = Optional.of(running);
        long until = System.nanoTime() + RECOVERY.toNanos();
        while (seen.isPresent() && !seen.get().isReady() && System.nanoTime() < until) {
            pause(10);
            seen = Postmaster.running(folder);
        }
        return seen.filter(Postmaster::isReady);
    }

    private Optional<Postmaster> tryToStart() {
        Path file = folder.resolve("multaqa.conf");
        PrivateFiles.write(file, settings.text(freePort()));
        commands.account().own(file);
        String log = ServerLog.of(directory, commands.account()).toString();
        String patience = String.valueOf(RECOVERY.toSeconds());
        Process starter =
                commands.launch(
                        "pg_ctl",
                        List.of("-D", folder.toString(), "-w", "-t", patience, "-l", log, "start"));
        // pg_ctl itself looks every tenth of a second only.
        while (starter.isAlive()) {
            Optional<Postmaster> seen = Postmaster.read(folder).filter(Postmaster::isReady);
            if (seen.isPresent()) {
                return seen;
            }
            pause(5);
        }
        return starter.exitValue() == 0 ? Postmaster.read(folder) : Optional.empty();
    }

    private boolean stopped(Postmaster running, String manner, Duration patience) {
        commands.launch("pg_ctl", List.of("-D", folder.toString(), "-W", "-m", manner, "stop"));
        long until = System.nanoTime() + patience.toNanos();
        while (running.isAlive() && System.nanoTime() < until) {
            pause(5);
        }
        return !running.isAlive();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
