package org.multaqa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of one installation ({@code --data DIR}): {@code postgresql/}
 * the cluster, {@code files/} what people attached, {@code outbox/} letters of a demo, and {@code
 * multaqa.properties}, by which the folder is known as ours.
 */
public final class DataDirectory {
    private static final String MARKER = "multaqa.properties";
    private static final int FORMAT = 1;

    /** The major version of the PostgreSQL that comes with the program. */
    public static final String POSTGRESQL = PostgresProgram.MAJOR;

    /**
     * What belongs to the place and not to a moment: a restore leaves it as it is. No archive has
     * it, and no old copy of it may come back: of the exchange's entries, what was withdrawn since.
     */
    public static final List<String> STAYING = List.of("backups", "exchange");

    private static final Pattern OF_THE_MOMENT =
            Pattern.compile(
                    "exchange|postgresql|postgresql\\.(log.*|making.*|password)|connection\\.properties"
                            + "|run\\.\\w+|backups?(\\.\\w+)?|users|program|lost\\+found|.*\\.(new|part)");

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

    /** Where the daily backups are kept. */
    public Path backups() {
        return root.resolve("backups");
    }

    /**
     * What a backup holds besides the database: every file but those that belong to a running
     * process, to PostgreSQL or to backups themselves, and the entries of the exchange, of which no
     * copy may live for years. A secret that a later module keeps here is in it without being
     * named.
     */
    public List<Path> filesToBackUp() {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> inside = Files.list(root)) {
            for (Path path : inside.sorted().toList()) {
                if (!OF_THE_MOMENT.matcher(path.getFileName().toString()).matches()) {
                    try (Stream<Path> below = Files.walk(path)) {
                        below.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                                .forEach(found::add);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** A note left under the name, or null. */
    public @Nullable Properties note(String name) {
        return PrivateFiles.readProperties(root.resolve(name + ".properties"));
    }

    /** Leaves a note about this installation for later. */
    public void note(String name, Map<String, String> lines) {
        PrivateFiles.writeProperties(root.resolve(name + ".properties"), lines);
    }

    /** Makes a folder that only its owner may enter, where it is not there. */
    public static void makePrivateFolder(Path folder) {
        PrivateFiles.makeFolder(folder);
    }

    /** Whether there is nothing in the folder, or only what a fresh disk has in it. */
    public static boolean isEmpty(Path folder) {
        return Files.isDirectory(folder) && PrivateFiles.isEmpty(folder);
    }

    /** Deletes a folder with all in it: for what never took the place of a data directory. */
    public static void delete(Path folder) throws IOException {
        PrivateFiles.deleteAll(folder);
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

    /** Where a backup is put back before it takes the place of the folder. */
    public static Path restoring(Path folder) {
        Path root = absolute(folder);
        return root.resolveSibling(root.getFileName() + ".restoring");
    }

    private static DataDirectory create(Path folder, boolean demo) {
        Path root = absolute(folder);
        if (Files.exists(restoring(root))) {
            throw new Refusal(
                    "database.restore-unfinished",
                    "folder",
                    root.toString(),
                    "beside",
                    restoring(root).toString());
        }
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new Refusal("database.not-a-folder", "folder", root.toString());
            }
            PrivateFiles.makeFolder(root);
            if (!PrivateFiles.isEmpty(root)) {
                throw new Refusal("database.foreign-folder", "folder", root.toString());
            }
            PrivateFiles.permit(root, "rwx------");
        } catch (IOException | UncheckedIOException e) {
            throw DiskTrouble.in(e)
                    .filter(trouble -> !trouble.reason().key().equals("database.not-ours"))
                    .orElseGet(() ->
                            new Refusal("database.folder-not-writable", "folder", root.toString()));
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
