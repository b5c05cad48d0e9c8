package org.multaqa.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the archive on the class path into a folder that
 * all data directories of a person share. The folder's name carries the archive's checksum, so a
 * new version never meets an old one's files.
 */
record PostgresProgram(Path home) {
    /** The version that an existing cluster must have been made by. */
    static final String MAJOR = "17";

    /** Unpacked below the folder given, now or by an earlier start. */
    static PostgresProgram unpackedBelow(Path folder) {
        URL archive = archive();
        try {
            Path home = folder.resolve("postgresql-" + MAJOR + "-" + key(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new PostgresProgram(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a person's caches stand; null-free: the temporary folder where there is no home. */
    static Path sharedFolder() {
        String cache = System.getenv("XDG_CACHE_HOME");
        if (cache != null && cache.startsWith("/")) {
            return Path.of(cache, "multaqa");
        }
        return Path.of(System.getProperty("user.home", "/"), ".cache", "multaqa");
    }

    Path command(String name) {
        return home.resolve("bin").resolve(name);
    }

    Path libraries() {
        return home.resolve("lib");
    }

    private static URL archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String name =
                "postgres-"
                        + (system.startsWith("mac") ? "darwin" : "linux")
                        + (processor.matches("aarch64|arm64") ? "-arm_64" : "-x86_64")
                        + ".txz";
        URL archive =
                system.startsWith("windows")
                        ? null
                        : PostgresProgram.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new Refusal(
                    "database.no-program",
                    "system",
                    system + " " + processor,
                    "setting",
                    DatabaseAddress.SETTING);
        }
        return archive;
    }

    /** The checksum that the jar's directory holds anyway: reading the archive would cost 80 ms. */
    private static String key(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path making = home.resolveSibling(home.getFileName() + "." + UUID.randomUUID());
        Files.createDirectory(making);
        try (InputStream packed = new BufferedInputStream(archive.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                if (!isForBuildingOnly(entry.getName())) {
                    place(entry, tar, making);
                }
            }
        }
        try {
            Files.move(making, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process was quicker: its copy is as good.
            PrivateFiles.deleteAll(making);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static boolean isForBuildingOnly(String name) {
        return name.startsWith("include/") || name.startsWith("share/doc") || name.endsWith(".a");
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path below)
            throws IOException {
        Path path = below.resolve(entry.getName()).normalize();
        if (!path.startsWith(below)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            PrivateFiles.permit(path, "rwxr-xr-x");
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(content, path);
            boolean runs = (entry.getMode() & 0100) != 0;
            PrivateFiles.permit(path, runs ? "rwxr-xr-x" : "rw-r--r--");
        }
    }
}
