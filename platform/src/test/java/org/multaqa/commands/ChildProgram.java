package org.multaqa.commands;

import java.io.BufferedReader;
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
    private final BufferedReader out;
    private final StringBuilder heard = new StringBuilder();
    private final Path err;

    private ChildProgram(Process process, Path err) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.err = err;
    }

    /** How a verb ended. */
    public record Ended(int code, String out, String err) {}

    /** Starts a verb and goes on. */
    public static ChildProgram start(Path folder, Map<String, String> environment, String... verb) {
        return start(folder, environment, builtClasses(), "org.multaqa.Multaqa", verb);
    }

    /** Starts a program of the tests, with everything that the program has. */
    static ChildProgram startOther(Path folder, Class<?> program, String... arguments) {
        return start(folder, Map.of(), allClasses(), program.getName(), arguments);
    }

    private static ChildProgram start(
            Path folder,
            Map<String, String> environment,
            String classes,
            String program,
            String... verb) {
        try {
            Path err = Files.createTempFile(folder, "err", ".txt");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(
                    List.of(
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            classes,
                            program));
            command.addAll(List.of(verb));
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
            builder.environment().remove("MULTAQA_DATABASE_URL");
            builder.environment().putAll(environment);
            return new ChildProgram(builder.start(), err);
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
        try {
            for (String line; (line = out.readLine()) != null; ) {
                heard.append(line).append('\n');
                Matcher matcher = wanted.matcher(line);
                if (matcher.find()) {
                    return matcher.group(1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("it ended, saying: " + heard + errors());
    }

    public Ended awaitEnd() {
        try {
            for (String line; (line = out.readLine()) != null; ) {
                heard.append(line).append('\n');
            }
            return new Ended(process.waitFor(), heard.toString(), errors());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as {@code kill -TERM} does, and waits. */
    public Ended terminate() {
        // Not the process's own method, which would close its streams.
        process.toHandle().destroy();
        return awaitEnd();
    }

    /** Ends it as {@code kill -9} does: it can clear nothing away. */
    public void kill() {
        // Java closes the streams of a process that it kills: there is nothing more to be heard.
        process.destroyForcibly().onExit().join();
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

    private String errors() {
        try {
            return Files.readString(err, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String allClasses() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Everything the program has at run time, and nothing of the tests. */
    private static String builtClasses() {
        return Arrays.stream(allClasses().split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
