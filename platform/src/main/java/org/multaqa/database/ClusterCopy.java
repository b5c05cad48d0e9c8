package org.multaqa.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a running cluster, copied while people work. A server that is started on the copy
 * goes through the log of changes that was copied last, and then has everything that was committed
 * until the copy's end, and nothing half.
 */
public final class ClusterCopy {
    /** Below this a copy's files are named as they stand in the data directory. */
    public static final String FOLDER = "postgresql/";

    private static final Set<String> EMPTIED =
            Set.of(
                    "pg_wal",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_replslot",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");
    private static final Pattern LEFT_OUT =
            Pattern.compile(
                    "postmaster\\.(pid|opts)|pg_internal\\.init.*|backup_(label|manifest).*"
                            + "|tablespace_map.*|pgsql_tmp.*|current_logfiles.*|multaqa\\.conf.*");
    private static final Pattern HISTORY = Pattern.compile("[0-9A-F]{8}\\.history");

    private final Path cluster;
    private final CopyReceiver receiver;

    private ClusterCopy(Path cluster, CopyReceiver receiver) {
        this.cluster = cluster;
        this.receiver = receiver;
    }

    /**
     * Copies the cluster of the directory, whose server must be running. One copy at a time.
     *
     * @return the moment until which every commit is in the copy
     */
    public static Instant take(DataDirectory directory, Clock clock, CopyReceiver receiver)
            throws IOException {
        Postmaster server =
                Postmaster.running(directory.cluster())
                        .orElseThrow(() -> new IllegalStateException("no server is running"));
        DatabaseAddress address = Passwords.of(directory).superuserAt(server.port());
        try (PathLock only =
                        PathLock.tryTake(directory.root().resolve("backup.lock"))
                                .orElseThrow(() -> new Refusal("database.backup-under-way"));
                ClusterStore store = ClusterStore.connect(address)) {
            return new ClusterCopy(directory.cluster(), receiver).take(store, clock);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Instant take(ClusterStore store, Clock clock) throws SQLException, IOException {
        store.beginBackup();
        Files.walkFileTree(cluster, new Walk());
        // As PostgreSQL's own tool does it: what tells where to begin comes after what it tells of.
        copy(cluster.resolve("global/pg_control"));
        Instant until = clock.instant();
        ClusterStore.BackupEnd end = store.endBackup();
        write("backup_label", end.label());
        if (!end.tablespaces().isEmpty()) {
            write("tablespace_map", end.tablespaces());
        }
        write("multaqa.conf", "");
        receiver.folder(FOLDER + "pg_wal/archive_status");
        for (Path log : logs(end)) {
            copy(log);
        }
        return until;
    }

    private List<Path> logs(ClusterStore.BackupEnd end) throws IOException {
        try (Stream<Path> all = Files.list(cluster.resolve("pg_wal"))) {
            return all.filter(
                            file -> {
                                String name = file.getFileName().toString();
                                boolean inside =
                                        name.length() == 24
                                                && name.compareTo(end.firstLog()) >= 0
                                                && name.compareTo(end.lastLog()) <= 0;
                                return inside || HISTORY.matcher(name).matches();
                            })
                    .sorted()
                    .toList();
        }
    }

    private void write(String name, String text) throws IOException {
        receiver.file(
                FOLDER + name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void copy(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            receiver.file(name(file), content);
        } catch (NoSuchFileException e) {
            // Dropped while we came: the log of changes knows.
        }
    }

    private String name(Path path) {
        return FOLDER + cluster.relativize(path).toString();
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            if (LEFT_OUT.matcher(folder.getFileName().toString()).matches()) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            receiver.folder(folder.equals(cluster) ? FOLDER : name(folder));
            return EMPTIED.contains(cluster.relativize(folder).toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            boolean last = file.endsWith("global/pg_control");
            if (!last
                    && attributes.isRegularFile()
                    && !LEFT_OUT.matcher(file.getFileName().toString()).matches()) {
                copy(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
