package org.multaqa.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.multaqa.accounts.People;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.DatabaseAddress;
import org.multaqa.database.DiskTrouble;
import org.multaqa.database.Refusal;
import org.multaqa.health.Check;
import org.multaqa.health.Finding;
import org.multaqa.language.Message;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is wrong with an installation and what to do about it, and what is well. */
@Command(name = "doctor", description = "Say what is wrong with this installation.")
final class DoctorCommand implements Callable<Integer> {
    private static final long LITTLE = 500L << 20;
    private static final Duration SKEW = Duration.ofMinutes(2);

    @Mixin private CommonOptions options = new CommonOptions();

    private final List<Message> wrong = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Instant now = Instant.now();
        say(Finding.well("commands.java", "version", Runtime.version().toString()));
        if (!DataDirectory.isMade(options.data)) {
            String folder = options.data.toAbsolutePath().normalize().toString();
            say(Finding.wrong("commands.no-data", "folder", folder));
            return end();
        }
        DataDirectory directory = DataDirectory.open(options.data);
        say(disk(directory));
        clock(directory, now).ifPresent(this::say);
        say(serving(directory));
        if (DatabaseAddress.external(System.getenv()).isPresent()) {
            say(Finding.well("commands.external"));
        }
        try (Workspace workspace = Workspace.open(directory, options)) {
            say(Finding.well("commands.database"));
            if (workspace.get(People.class).host().isEmpty()) {
                say(Finding.wrong("commands.not-set-up"));
            }
            workspace.services().getBeansOfType(Check.class).values().stream()
                    .flatMap(check -> check.look(now).stream())
                    .forEach(this::say);
        } catch (Refusal refusal) {
            wrong.add(refusal.reason());
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(DoctorCommand.class).error("a check failed", e);
            wrong.add(
                    DiskTrouble.in(e)
                            .map(Refusal::reason)
                            .orElseGet(() ->
                                    Message.of("commands.check-failed", "why", e.toString())));
        }
        return end();
    }

    private static Finding disk(DataDirectory directory) throws IOException {
        FileStore disk = Files.getFileStore(directory.root());
        long free = disk.getUsableSpace() >> 20;
        return free < LITTLE >> 20
                ? Finding.wrong("commands.disk-full", "megabytes", free)
                : Finding.well("commands.disk", "megabytes", free);
    }

    /** A file written in the future: the clock was set back, and terms and links go by it. */
    private static Optional<Finding> clock(DataDirectory directory, Instant now)
            throws IOException {
        Instant newest = Instant.MIN;
        try (Stream<Path> files = Files.walk(directory.root(), 2)) {
            for (Path file : files.toList()) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                newest = written.isAfter(newest) ? written : newest;
            }
        } catch (IOException | UncheckedIOException e) {
            // A file went while we looked: the next visit will tell.
            return Optional.empty();
        }
        long ahead = Duration.between(now, newest).toMinutes();
        return newest.isAfter(now.plus(SKEW))
                ? Optional.of(Finding.wrong("commands.clock-behind", "minutes", ahead))
                : Optional.of(Finding.well("commands.clock"));
    }

    /** Where the running server listens and how it is guarded, as it left word itself. */
    private static Finding serving(DataDirectory directory) {
        Properties note = directory.isServed() ? directory.note("run") : null;
        if (note == null) {
            return Finding.well("commands.not-serving");
        }
        String guard = note.getProperty("guard", "loopback");
        return Finding.well("commands.guard." + guard, "address", note.getProperty("address", "?"));
    }

    private void say(Finding finding) {
        if (finding.well()) {
            options.print("  " + options.say(finding.text()));
        } else {
            wrong.add(finding.text());
        }
    }

    private int end() {
        wrong.forEach(message -> options.print("! " + options.say(message)));
        options.print(options.say("commands.doctor-end", "count", wrong.size()));
        return wrong.isEmpty() ? 0 : 1;
    }
}
