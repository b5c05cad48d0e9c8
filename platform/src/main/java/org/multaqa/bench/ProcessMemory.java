package org.multaqa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The memory of processes by their share of what they hold (PSS), as Linux counts it. */
final class ProcessMemory {
    private ProcessMemory() {}

    /** Megabytes of a process, the PostgreSQL of its data directory, and all below them. */
    static long megabytes(ProcessHandle server, Path data) {
        Set<Long> processes = new HashSet<>();
        addTree(server, processes);
        postmaster(data).flatMap(ProcessHandle::of).ifPresent(p -> addTree(p, processes));
        return processes.stream().mapToLong(ProcessMemory::kilobytes).sum() >> 10;
    }

    private static void addTree(ProcessHandle process, Set<Long> to) {
        to.add(process.pid());
        process.descendants().forEach(below -> to.add(below.pid()));
    }

    private static java.util.Optional<Long> postmaster(Path data) {
        try (Stream<String> lines =
                Files.lines(data.resolve("postgresql").resolve("postmaster.pid"))) {
            return lines.findFirst().map(line -> Long.parseLong(line.strip()));
        } catch (IOException | NumberFormatException e) {
            return java.util.Optional.empty();
        }
    }

    private static long kilobytes(long process) {
        Path file = Path.of("/proc", String.valueOf(process), "smaps_rollup");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            // It ended meanwhile, or this is no Linux.
            return 0;
        }
    }
}
