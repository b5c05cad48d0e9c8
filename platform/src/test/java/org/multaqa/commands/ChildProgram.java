package org.multaqa.commands;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The built program as a process of its own, as people start it: {@code run} and the other verbs,
 * with what they say on either stream.
 */
public final class ChildProgram implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path err;

    private ChildProgram(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** How a verb ended. */
    public record Ended(int code, String out, String err) {}

    /** Starts a verb and goes on. */
    public static ChildProgram start(Path folder, Map<String, String> environment, String... verb) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            List<String> command =
                    new ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-Xshare:auto",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    builtClasses(),
                                    "org.multaqa.Multaqa"));
            command.addAll(List.of(verb));
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment().remove("MULTAQA_DATABASE_URL");
            builder.environment().putAll(environment);
            return new ChildProgram(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a verb and waits for its end. */
    public static Ended run(Path folder, String... verb) {
        return run(folder, Map.of(), verb);
    }

    static Ended run(Path folder, Map<String, String> environment, String... verb) {
        try (ChildProgram child = start(folder, environment, verb)) {
            return child.awaitEnd();
        }
    }

    /** Waits until a line on standard output has what is looked for; gives its first group. */
    public String awaitLine(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        while (true) {
            boolean alive = process.isAlive();
            Matcher matcher = wanted.matcher(read(out));
            if (matcher.find()) {
                return matcher.group(1);
            }
            if (!alive) {
                throw new AssertionError("it ended, saying: " + read(out) + read(err));
            }
            Thread.onSpinWait();
        }
    }

    public Ended awaitEnd() {
        try {
            int code = process.waitFor();
            return new Ended(code, read(out), read(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as {@code kill -TERM} does, and waits. */
    public Ended terminate() {
        process.destroy();
        return awaitEnd();
    }

    /** Ends it as {@code kill -9} does: it can clear nothing away. */
    Ended kill() {
        process.destroyForcibly();
        return awaitEnd();
    }

    long number() {
        return process.pid();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything the program has at run time, and nothing of the tests. */
    private static String builtClasses() {
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
