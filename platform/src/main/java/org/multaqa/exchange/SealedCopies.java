package org.multaqa.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.multaqa.accounts.Actor;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.PrivateFiles;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * What charities must keep of their lists to find and delete their entries, once more here: sealed
 * with each charity's own secret, so that a lost machine is no lost list and the hub reads nothing.
 */
@Service
public class SealedCopies {
    /** One copy: that of a list of some hundred thousand rows. */
    static final long LONGEST = 160L << 20;

    /** All copies of one charity. */
    private static final long ALL = 2L << 30;

    private static final int PIECE = 1 << 16;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

    private final Path folder;

    SealedCopies(@Value("${multaqa.data}") String data) {
        folder = Path.of(data).resolve("exchange").resolve("copies");
    }

    /** Keeps a copy under a name, in the place of one of that name; read piece by piece. */
    public Outcome<String> keep(Actor by, String name, InputStream content) throws IOException {
        if (!by.may(ExchangeRight.TAKE_PART, by.organisation())) {
            return Outcome.notAllowed();
        }
        if (!NAME.matcher(name).matches()) {
            return Outcome.refused(Outcome.Why.INVALID, "exchange.copy-name");
        }
        Path own = own(by);
        DataDirectory.makePrivateFolder(folder);
        DataDirectory.makePrivateFolder(own);
        Path beside = own.resolve(UUID.randomUUID() + ".part");
        try {
            if (used(own) > ALL || !wrote(content, beside)) {
                return Outcome.refused(Outcome.Why.INVALID, "exchange.copy-too-large");
            }
            Path file = own.resolve(name);
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.syncFolder(file);
            return Outcome.done(name);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static boolean wrote(InputStream content, Path file) throws IOException {
        try (FileChannel to =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long written = 0;
            for (byte[] some = content.readNBytes(PIECE);
                    some.length > 0;
                    some = content.readNBytes(PIECE)) {
                written += some.length;
                if (written > LONGEST) {
                    return false;
                }
                ByteBuffer bytes = ByteBuffer.wrap(some);
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
            }
            to.force(true);
            return true;
        }
    }

    /** The names of the own copies. */
    public Outcome<List<String>> names(Actor by) {
        if (!by.may(ExchangeRight.TAKE_PART, by.organisation())) {
            return Outcome.notAllowed();
        }
        return Outcome.done(
                files(own(by)).stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> NAME.matcher(name).matches())
                        .sorted()
                        .toList());
    }

    /** Where an own copy lies. */
    public Outcome<Path> find(Actor by, String name) {
        if (!by.may(ExchangeRight.TAKE_PART, by.organisation())) {
            return Outcome.notAllowed();
        }
        Path file = own(by).resolve(NAME.matcher(name).matches() ? name : "none");
        return Files.isRegularFile(file) ? Outcome.done(file) : Outcome.notFound();
    }

    /** Deletes an own copy, if it is there: of a list that was withdrawn nothing is left. */
    public Outcome<Boolean> forget(Actor by, String name) throws IOException {
        if (!by.may(ExchangeRight.TAKE_PART, by.organisation())) {
            return Outcome.notAllowed();
        }
        return Outcome.done(
                NAME.matcher(name).matches() && Files.deleteIfExists(own(by).resolve(name)));
    }

    private Path own(Actor by) {
        return folder.resolve(String.valueOf(by.organisation()));
    }

    private static long used(Path own) {
        return files(own).stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private static List<Path> files(Path own) {
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(own)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
