package org.multaqa.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.PrivateFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The answers to batches that were registered, until their members have acknowledged them: each a
 * file that is sealed for the member, so that the hub keeps nothing that it could read.
 */
@Component
class KeptAnswers {
    /** So long an answer waits for its member. */
    static final Duration LONGEST = Duration.ofDays(30);

    private final Path folder;

    KeptAnswers(@Value("${multaqa.data}") String data) {
        folder = Path.of(data).resolve("exchange").resolve("answers");
    }

    /** Writes one down to the disk, in the place of one that was kept before. */
    void keep(String commitment, byte[] sealed) {
        DataDirectory.makePrivateFolder(folder);
        Path file = folder.resolve(commitment);
        Path beside = folder.resolve(commitment + ".new");
        try {
            try (FileChannel to =
                    FileChannel.open(
                            beside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(sealed);
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
                to.force(true);
            }
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.syncFolder(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> find(String commitment) {
        Path file = folder.resolve(commitment);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String commitment) {
        try {
            Files.deleteIfExists(folder.resolve(commitment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets those that were kept before a time; the batches stay registered. */
    void forgetBefore(Instant time) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
