package org.multaqa.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;

/** This program once more, as another process, with the options that the launcher gave this one. */
public final class OwnProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OwnProcess(Process process) {
        this.process = process;
        this.output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts it.
     *
     * @param memory options that replace the launcher's about memory; none leaves those as they are
     * @param log where its standard error goes, null for where this one's does
     */
    public static OwnProcess start(@Nullable Path log, List<String> memory, List<String> verb)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (memory.isEmpty() || !option.startsWith("-Xm")) {
                command.add(option);
            }
        }
        command.addAll(memory);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "org.multaqa.Multaqa"));
        command.addAll(verb);
        return new OwnProcess(
                new ProcessBuilder(command)
                        .redirectError(
                                log == null
                                        ? ProcessBuilder.Redirect.INHERIT
                                        : ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start());
    }

    /** The first line of its output that begins or goes on with a text; refuses when it ends. */
    public String awaitLine(String text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(text)) {
                return line;
            }
        }
        throw new Refusal("bench.ended");
    }

    /** Waits until it ends by itself; gives its exit code. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** The process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
