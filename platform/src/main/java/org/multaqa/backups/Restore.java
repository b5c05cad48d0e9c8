package org.multaqa.backups;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.DatabaseAddress;
import org.multaqa.database.PostgresServer;
import org.multaqa.database.Refusal;
import org.multaqa.database.RunLock;
import org.multaqa.database.RunningDatabase;
import org.multaqa.database.TableCopy;

/**
 * Puts an archive back: laid beside the data folder first, looked at there, and only then given the
 * folder's name. What stood there before is kept under another name.
 */
public final class Restore implements AutoCloseable {
    private static final long SPARE = 200L << 20;
    private static final String MARK = "restoring";

    private final Archive archive;
    private final Path target;
    private final Path beside;
    private final @Nullable RunLock lock;
    private final Optional<DatabaseAddress> external;
    private boolean done;

    private Restore(
            Archive archive,
            Path target,
            @Nullable RunLock lock,
            Optional<DatabaseAddress> external) {
        this.archive = archive;
        this.target = target;
        this.beside = DataDirectory.restoring(target);
        this.lock = lock;
        this.external = external;
    }

    /**
     * Refuses whatever can be refused while nothing is touched: a damaged archive, a server that
     * runs, a folder with data in it unless it is to be replaced, too little room.
     */
    public static Restore begin(
            Archive archive, Path folder, boolean replace, Map<String, String> environment)
            throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Optional<DatabaseAddress> external = DatabaseAddress.external(environment);
        Manifest manifest = archive.manifest();
        boolean cluster = manifest.kind() == Manifest.Kind.CLUSTER;
        if (cluster && external.isPresent()) {
            throw new Refusal("backups.not-portable", "setting", DatabaseAddress.SETTING);
        }
        if (cluster && !manifest.postgresql().equals(DataDirectory.POSTGRESQL)) {
            throw new Refusal(
                    "backups.other-postgresql",
                    "version",
                    manifest.postgresql(),
                    "known",
                    DataDirectory.POSTGRESQL);
        }
        RunLock lock = judge(target, replace);
        try {
            archive.check();
            refuseWithoutRoom(target, manifest.size());
        } catch (IOException | RuntimeException e) {
            if (lock != null) {
                lock.close();
            }
            throw e;
        }
        return new Restore(archive, target, lock, external);
    }

    private static @Nullable RunLock judge(Path target, boolean replace) {
        if (!Files.exists(target)) {
            return null;
        }
        if (!DataDirectory.isMade(target)) {
            if (!DataDirectory.isEmpty(target)) {
                throw new Refusal("database.foreign-folder", "folder", target.toString());
            }
            return null;
        }
        DataDirectory directory = DataDirectory.open(target);
        if (directory.isServed() || !PostgresServer.stopIfUnused(directory)) {
            throw new Refusal("backups.server-runs", "folder", target.toString());
        }
        if (!replace) {
            throw new Refusal("backups.data-there", "folder", target.toString());
        }
        return directory.lockForRun();
    }

    private static void refuseWithoutRoom(Path target, long size) throws IOException {
        Path there = target;
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent(), "the root is always there");
        }
        long free = Files.getFileStore(there).getUsableSpace();
        if (free < size + SPARE) {
            throw new Refusal(
                    "backups.no-room", "needed", (size + SPARE) >> 20, "free", free >> 20);
        }
    }

    /** Lays the archive beside the folder and fills the database; gives where it stands. */
    public DataDirectory lay() throws IOException {
        clearAway();
        DataDirectory.makePrivateFolder(beside);
        Files.createFile(beside.resolve(MARK));
        archive.extract(beside);
        if (archive.manifest().kind() == Manifest.Kind.TABLES) {
            // The cluster that it speaks of is not the one that is made now.
            Files.deleteIfExists(beside.resolve("postgresql.made"));
        }
        DataDirectory directory = DataDirectory.open(beside);
        if (archive.manifest().kind() == Manifest.Kind.TABLES) {
            try (RunningDatabase database =
                    external.map(RunningDatabase::external)
                            .orElseGet(() -> PostgresServer.joinOrStart(directory))) {
                TableCopy.load(database.address(), archive.manifest().migration(), archive);
            }
        }
        return directory;
    }

    /** Lets it take the folder's place; gives where the former data are kept, null without any. */
    public @Nullable Path takePlace(Clock clock) throws IOException {
        Files.deleteIfExists(beside.resolve(MARK));
        Path aside = null;
        try {
            if (lock != null) {
                String now =
                        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                                .withZone(ZoneId.systemDefault())
                                .format(clock.instant());
                aside = target.resolveSibling(target.getFileName() + ".before-" + now);
                Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(target);
            }
        } catch (FileSystemException e) {
            throw new Refusal("backups.cannot-move", "folder", target.toString());
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        done = true;
        if (aside != null) {
            for (String folder : DataDirectory.STAYING) {
                if (Files.isDirectory(aside.resolve(folder))) {
                    Files.move(aside.resolve(folder), target.resolve(folder));
                }
            }
        }
        return aside;
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
        if (!done) {
            if (Files.isDirectory(beside) && DataDirectory.isMade(beside)) {
                PostgresServer.stopIfUnused(DataDirectory.open(beside));
            }
            if (Files.isDirectory(beside) && !Files.exists(beside.resolve(MARK))) {
                Files.createFile(beside.resolve(MARK));
            }
            clearAway();
        }
    }

    /** What an earlier attempt has left; only what bears our mark. */
    private void clearAway() throws IOException {
        if (!Files.exists(beside)) {
            return;
        }
        boolean ours = Files.exists(beside.resolve(MARK)) || DataDirectory.isMade(beside);
        if (!ours && !DataDirectory.isEmpty(beside)) {
            throw new Refusal("database.foreign-folder", "folder", beside.toString());
        }
        DataDirectory.delete(beside);
    }
}
