package org.multaqa.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of contents: each stands under its hash, {@code ab/ab12...}. */
@Component
class ContentFolder {
    private final Path folder;

    ContentFolder(@Value("${multaqa.files:data/files}") String folder) {
        this.folder = Path.of(folder).toAbsolutePath();
    }

    /** An arrived file: where it waits, how long it is, its hash. */
    record Arrived(Path path, long size, String sha256) {}

    /** Writes what arrives to a waiting place, at most one byte more than the limit. */
    Arrived receive(Upload.Source source, long limit) throws IOException {
        Path path = waiting().resolve(UUID.randomUUID().toString());
        MessageDigest digest = sha256();
        long size = 0;
        try (InputStream in = source.open();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            byte[] buffer = new byte[16_384];
            int read = in.read(buffer);
            while (read >= 0 && size <= limit) {
                size += read;
                out.write(buffer, 0, read);
                read = in.read(buffer);
            }
        }
        return new Arrived(path, size, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Puts an arrived file in its place, whole or not at all; one with the same content may stand
     * there already. Whoever calls holds the content's row.
     */
    void place(Arrived arrived) {
        try {
            Path place = place(arrived.sha256());
            if (Files.exists(place) && Files.size(place) == arrived.size()) {
                return;
            }
            Path beside = Files.createTempFile(waiting(), "place", null);
            Files.copy(arrived.path(), beside, StandardCopyOption.REPLACE_EXISTING);
            Files.createDirectories(place.getParent());
            Files.move(
                    beside,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void discard(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Hashes of contents that were placed before an instant, whether or not anyone has them. */
    List<String> placedBefore(Instant before) {
        return filesBefore(before).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches("[0-9a-f]{64}"))
                .toList();
    }

    /** Takes away what arrived before an instant and was never placed. */
    void clearWaiting(Instant before) {
        filesBefore(before).stream()
                .filter(file -> file.startsWith(folder.resolve("incoming")))
                .forEach(this::discard);
    }

    private List<Path> filesBefore(Instant before) {
        List<Path> old = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return old;
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    old.add(file);
                }
            }
        } catch (NoSuchFileException e) {
            // Someone took one away while we looked; the next round sees the rest.
            return old;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return old;
    }

    private Path waiting() throws IOException {
        return Files.createDirectories(folder.resolve("incoming"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
