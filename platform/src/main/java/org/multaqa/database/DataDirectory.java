package org.multaqa.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of one installation ({@code --data DIR}): {@code postgresql/}
 * the cluster, {@code files/} what people attached, {@code outbox/} letters of a demo, and {@code
 * multaqa.properties}, by which the folder is known as ours.
 */
public final class DataDirectory {
    private static final String MARKER = "multaqa.properties";
    private static final int FORMAT = 1;

    private final Path root;
    private final boolean demo;

    private DataDirectory(Path root, boolean demo) {
        this.root = root;
        this.demo = demo;
        PrivateFiles.makeFolder(files());
        PrivateFiles.makeFolder(outbox());
    }

    /** The directory as it stands, demo or not; refuses where none was made. */
    public static DataDirectory open(Path folder) {
        Path root = absolute(folder);
        Properties marker = marker(root);
        if (marker == null) {
            throw new Refusal("database.no-data", "folder", root.toString());
        }
        return new DataDirectory(root, Boolean.parseBoolean(marker.getProperty("demo")));
    }

    /**
     * The directory as it stands, or a new one that is no demo. Refuses a file, a folder with
     * somebody else's things in it, and one made by a later version.
     */
    public static DataDirectory openOrCreate(Path folder) {
        return isMade(folder) ? open(folder) : create(folder, false);
    }

    /** A new demo, or one made before; refuses a directory that holds anything else. */
    public static DataDirectory openOrCreateDemo(Path folder) {
        if (!isMade(folder)) {
            return create(folder, true);
        }
        DataDirectory found = open(folder);
        if (!found.demo) {
            throw new Refusal("database.not-a-demo", "folder", found.root.toString());
        }
        return found;
    }

    /** True where the folder is a data directory already. */
    public static boolean isMade(Path folder) {
        return marker(absolute(folder)) != null;
    }

    /** The folder itself, absolute. */
    public Path root() {
        return root;
    }

    /** Whether everything in it is invented; set when it was made, for good. */
    public boolean isDemo() {
        return demo;
    }

    /** Where PostgreSQL keeps its files. */
    public Path cluster() {
        return root.resolve("postgresql");
    }

    /** Where attached files are kept. */
    public Path files() {
        return root.resolve("files");
    }

    /** Where a demo puts letters instead of sending them. */
    public Path outbox() {
        return root.resolve("outbox");
    }

    Path connectionFile() {
        return root.resolve("connection.properties");
    }

    Path passwordFile() {
        return root.resolve("passwords.properties");
    }

    Path serverLog() {
        return root.resolve("postgresql.log");
    }

    Path markerFile() {
        return root.resolve(MARKER);
    }

    /**
     * The right to serve this directory, held until closed. A second one is refused with the
     * process number of the first.
     */
    public RunLock lockForRun() {
        return RunLock.take(root);
    }

    /** True while a {@code run} serves this directory. */
    public boolean isServed() {
        return RunLock.isTaken(root);
    }

    private static DataDirectory create(Path folder, boolean demo) {
        Path root = absolute(folder);
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new Refusal("database.not-a-folder", "folder", root.toString());
            }
            PrivateFiles.makeFolder(root);
            if (!PrivateFiles.isEmpty(root)) {
                throw new Refusal("database.foreign-folder", "folder", root.toString());
            }
            PrivateFiles.permit(root, "rwx------");
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Refusal("database.folder-not-writable", "folder", root.toString());
        }
        PrivateFiles.writeProperties(
                root.resolve(MARKER),
                Map.of(
                        "made-by", "multaqa",
                        "format", String.valueOf(FORMAT),
                        "demo", String.valueOf(demo),
                        "created", Clock.systemUTC().instant().toString()));
        return new DataDirectory(root, demo);
    }

    private static @Nullable Properties marker(Path root) {
        Properties marker = PrivateFiles.readProperties(root.resolve(MARKER));
        if (marker == null || !"multaqa".equals(marker.getProperty("made-by"))) {
            return null;
        }
        String format = marker.getProperty("format", "");
        if (!format.equals(String.valueOf(FORMAT))) {
            throw new Refusal(
                    "database.other-format",
                    "folder",
                    root.toString(),
                    "format",
                    format,
                    "known",
                    String.valueOf(FORMAT));
        }
        return marker;
    }

    private static Path absolute(Path folder) {
        return folder.toAbsolutePath().normalize();
    }
}
