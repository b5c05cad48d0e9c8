package org.multaqa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process of a cluster, as its {@code postmaster.pid} tells: process number, folder,
 * start, port, socket folder, address, shared memory, status, a line each.
 */
record Postmaster(Path cluster, long process, int port, String status) {

    /** What the file says, be it true or left over; empty where there is none or half of one. */
    static Optional<Postmaster> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            String status = lines.size() > 7 ? lines.get(7).strip() : "";
            return Optional.of(
                    new Postmaster(cluster, Long.parseLong(lines.get(0).strip()), port, status));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The server that runs on the cluster; the file of a dead one is removed. */
    static Optional<Postmaster> running(Path cluster) {
        Optional<Postmaster> found = read(cluster);
        if (found.isPresent() && !found.get().isAlive()) {
            forget(cluster);
            return Optional.empty();
        }
        return found;
    }

    boolean isReady() {
        return status.equals("ready");
    }

    /**
     * Whether that process lives and is the server of this cluster: after a power cut its number
     * may belong to anything. A server works in its cluster's folder.
     */
    boolean isAlive() {
        Optional<ProcessHandle> handle = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
        if (handle.isEmpty() || isZombie()) {
            return false;
        }
        Path folder = Path.of("/proc", String.valueOf(process), "cwd");
        try {
            return Files.readSymbolicLink(folder).equals(cluster.toRealPath());
        } catch (IOException e) {
            // No /proc, or a process of somebody else's: go by its name.
            return handle.get().info().command().filter(c -> c.endsWith("postgres")).isPresent();
        }
    }

    private boolean isZombie() {
        Path stat = Path.of("/proc", String.valueOf(process), "stat");
        try {
            String line = Files.readString(stat);
            return line.startsWith(" Z", line.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false;
        }
    }

    static void forget(Path cluster) {
        try {
            Files.deleteIfExists(file(cluster));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
