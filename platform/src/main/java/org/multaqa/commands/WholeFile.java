package org.multaqa.commands;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.multaqa.database.Refusal;

/** Writes a file wholly or not at all: what stood there before stays until the new one is whole. */
final class WholeFile {
    /** What writes the file and tells something of it. */
    interface Content<T> {
        T writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /** Writes beside the target and puts it in its place; refuses where that cannot be done. */
    static <T> T write(Path target, Content<T> content) {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw refusal(target);
        }
        try {
            Path part = Files.createTempFile(folder, ".multaqa-", ".part");
            try {
                T written = durably(part, content);
                Files.move(
                        part,
                        target,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
                return written;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw refusal(target);
        }
    }

    private static <T> T durably(Path part, Content<T> content) throws IOException {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out =
                        new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16)) {
            T written = content.writeTo(out);
            out.flush();
            file.force(true);
            return written;
        }
    }

    private static Refusal refusal(Path target) {
        return new Refusal("commands.cannot-write", "file", target.toString());
    }
}
