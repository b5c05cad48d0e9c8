package org.multaqa.commands;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.multaqa.database.Refusal;

/** A {@code run --demo} of this same program, as a process of its own that is measured. */
final class ServerProcess implements AutoCloseable {
    private static final int LONGEST = 120_000;

    private final Process process;
    private final Path data;
    private final Path said;
    private final long began;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServerProcess(Process process, Path data, Path said, long began) {
        this.process = process;
        this.data = data;
        this.said = said;
        this.began = began;
    }

    static ServerProcess start(Path data) throws IOException {
        Path said = data.resolveSibling("said");
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of("run", "--demo", "--port", "0", "--data", data.toString()));
        long began = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(said.toFile())
                        .redirectError(data.resolveSibling("log").toFile())
                        .start();
        return new ServerProcess(process, data, said, began);
    }

    /** The launcher where it has started us, so that its own time counts; else Java as here. */
    private static List<String> program() {
        String launcher = System.getenv("MULTAQA_LAUNCHER");
        if (launcher != null) {
            return List.of(launcher);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "org.multaqa.Multaqa"));
        return command;
    }

    /** Milliseconds until it says that it serves. */
    long untilServed() throws IOException, InterruptedException {
        address();
        return milliseconds();
    }

    /** Milliseconds until a first page was had. */
    long untilFirstPage() throws IOException, InterruptedException {
        HttpResponse<String> page =
                client.send(
                        HttpRequest.newBuilder(URI.create(address() + "sign-in")).build(),
                        HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() != 200) {
            throw new Refusal("commands.bench-failed", "why", "HTTP " + page.statusCode());
        }
        return milliseconds();
    }

    /** Milliseconds of processor time that the program has had so far. */
    long processorTime() {
        return process.toHandle().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    /** Kilobytes of the program itself, without the key holders of the demo beside it. */
    long memory() throws IOException {
        return memory(handle -> !isHolder(handle));
    }

    /** Kilobytes of those key holders, which no workspace has in earnest. */
    long holdersMemory() throws IOException {
        return memory(ServerProcess::isHolder);
    }

    private long memory(Predicate<ProcessHandle> which) throws IOException {
        long all = 0;
        for (ProcessHandle handle :
                Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .filter(which)
                        .toList()) {
            all += memory(handle.pid());
        }
        return all;
    }

    private static boolean isHolder(ProcessHandle handle) {
        return handle.info()
                .arguments()
                .map(words -> List.of(words).contains("keyholder"))
                .orElse(false);
    }

    /** Kilobytes of PostgreSQL, which is nobody's child. */
    long databaseMemory() throws IOException {
        Path file = data.resolve("postgresql/postmaster.pid");
        if (!Files.exists(file)) {
            return 0;
        }
        long number = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        long all = memory(number);
        for (ProcessHandle child :
                ProcessHandle.of(number).stream().flatMap(ProcessHandle::descendants).toList()) {
            all += memory(child.pid());
        }
        return all;
    }

    private static long memory(long process) throws IOException {
        Path file = Path.of("/proc", String.valueOf(process), "smaps_rollup");
        if (!Files.isReadable(file)) {
            return 0;
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private String address() throws IOException, InterruptedException {
        while (process.isAlive() && milliseconds() < LONGEST) {
            for (String word : Files.readString(said).split("\\s+")) {
                if (word.startsWith("http://")) {
                    return word;
                }
            }
            Thread.sleep(5);
        }
        throw new Refusal(
                "commands.bench-failed", "why", Files.readString(data.resolveSibling("log")));
    }

    private long milliseconds() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
