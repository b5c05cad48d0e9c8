package org.multaqa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A cluster in the making: {@code initdb} works in a folder beside, which takes its name only when
 * all is done, so that a power cut leaves no half of a cluster.
 */
final class NewCluster {
    // C would do for PostgreSQL itself, but pg_trgm asks the system what a letter is, and to C no
    // Arabic letter is one.
    private static final List<String> LETTERS = List.of("C.UTF-8", "C.utf8", "en_US.UTF-8");

    // What a new cluster needs, roughly.
    private static final long LEAST = 1L << 20;

    private final DataDirectory directory;
    private final PostgresCommands commands;
    private final boolean durable;
    private final Path making;
    private final Path passwordFile;
    private final Path output;

    NewCluster(DataDirectory directory, PostgresCommands commands, boolean durable) {
        this.directory = directory;
        this.commands = commands;
        this.durable = durable;
        this.making = directory.root().resolve("postgresql.making");
        this.passwordFile = directory.root().resolve("postgresql.password");
        this.output = directory.root().resolve("postgresql.making.log");
    }

    /** Makes it; refuses, with PostgreSQL's own last words, where that does not work. */
    void make(Passwords passwords) {
        try {
            PrivateFiles.write(passwordFile, passwords.superuser() + "\n");
            commands.account().own(passwordFile);
            for (String letters : LETTERS) {
                PrivateFiles.deleteAll(making);
                PrivateFiles.makeFolder(making);
                commands.account().own(making);
                if (commands.run(output, "initdb", arguments(letters)) == 0) {
                    finish();
                    return;
                }
                refuseWithoutRoom();
            }
            throw ServerLog.refusal("database.would-not-initialise", directory.root(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    /** Said as what it is, before another locale is tried in vain. */
    private void refuseWithoutRoom() throws IOException {
        if (Files.readString(output).contains("No space left on device")
                || directory.root().toFile().getUsableSpace() < LEAST) {
            PrivateFiles.deleteAll(making);
            throw new Refusal("database.disk-full", "file", directory.root().toString());
        }
    }

    private void finish() throws IOException {
        Path main = making.resolve("postgresql.conf");
        Files.writeString(main, Files.readString(main) + "\ninclude 'multaqa.conf'\n");
        PrivateFiles.write(making.resolve("multaqa.conf"), "");
        Files.move(making, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(output);
    }

    private List<String> arguments(String letters) {
        return List.of(
                "-D",
                making.toString(),
                "--username=" + Passwords.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + letters,
                "--data-checksums",
                "--no-instructions",
                durable ? "--sync-method=fsync" : "--no-sync");
    }
}
