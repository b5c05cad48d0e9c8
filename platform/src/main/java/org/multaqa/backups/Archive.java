package org.multaqa.backups;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.multaqa.database.Refusal;
import org.multaqa.database.TableCopy;

/** An archive to be read; what is not one, or not whole, is refused. */
public final class Archive implements TableCopy.Source, AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens it as far as its manifest. */
    public static Archive open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("backups.no-file", "file", file.toString());
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Refusal("backups.foreign", "file", file.toString());
        }
        try {
            ZipEntry entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw new Refusal("backups.foreign", "file", file.toString());
            }
            byte[] text = zip.getInputStream(entry).readNBytes(64 << 20);
            return new Archive(
                    file,
                    zip,
                    Manifest.read(new String(text, StandardCharsets.UTF_8), file.toString()));
        } catch (ZipException e) {
            zip.close();
            throw damaged(file, Manifest.NAME);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** What it says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** Reads every file and refuses where one is not as the manifest says, missing or too many. */
    public void check() throws IOException {
        Map<String, Manifest.Part> expected = new HashMap<>();
        manifest.files().forEach(part -> expected.put(part.name(), part));
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entry.getName().equals(Manifest.NAME)) {
                continue;
            }
            Manifest.Part part = expected.remove(entry.getName());
            boolean whole =
                    part != null
                            && !leadsAway(entry.getName())
                            && (entry.isDirectory() || isWhole(entry, part));
            if (!whole) {
                throw damaged(file, entry.getName());
            }
        }
        if (!expected.isEmpty()) {
            throw damaged(file, expected.keySet().iterator().next());
        }
    }

    /** Lays all files but the tables below the folder, readable by their owner alone. */
    void extract(Path folder) throws IOException {
        for (Manifest.Part part : manifest.files()) {
            if (part.name().startsWith(TableCopy.FOLDER)) {
                continue;
            }
            Path path = folder.resolve(part.name()).normalize();
            if (!path.startsWith(folder)) {
                throw damaged(file, part.name());
            }
            if (part.name().endsWith("/")) {
                makeFolder(path);
            } else {
                makeFolder(Objects.requireNonNull(path.getParent()));
                Files.createFile(
                        path,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                try (InputStream content = open(part.name())) {
                    try (OutputStream out = Files.newOutputStream(path)) {
                        content.transferTo(out);
                    }
                }
            }
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    @Override
    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private boolean isWhole(ZipEntry entry, Manifest.Part part) throws IOException {
        MessageDigest digest = ArchiveWriter.sha256();
        long size = 0;
        byte[] piece = new byte[1 << 16];
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read; (read = content.read(piece)) >= 0; size += read) {
                digest.update(piece, 0, read);
            }
        } catch (ZipException | java.io.EOFException e) {
            return false;
        }
        return size == part.size()
                && HexFormat.of().formatHex(digest.digest()).equals(part.sha256());
    }

    private static boolean leadsAway(String name) {
        return name.startsWith("/") || Path.of(name).normalize().startsWith("..");
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static Refusal damaged(Path file, String name) {
        return new Refusal("backups.damaged", "file", file.toString(), "part", name);
    }
}
