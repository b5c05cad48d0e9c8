package org.multaqa.backups;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.multaqa.database.CopyReceiver;

/**
 * An archive in the making, beside the place that it takes only when it is whole and on the disk.
 */
final class ArchiveWriter implements CopyReceiver, AutoCloseable {
    private final Path file;
    private final Path beside;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();
    private boolean finished;

    ArchiveWriter(Path file) throws IOException {
        this.file = file;
        this.beside = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        this.channel =
                FileChannel.open(
                        beside,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        this.zip =
                new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        // The next level takes twice the time for a tenth less.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public void folder(String name) throws IOException {
        String slashed = name.endsWith("/") ? name : name + "/";
        zip.putNextEntry(new ZipEntry(slashed));
        zip.closeEntry();
        parts.add(new Manifest.Part(slashed, 0, ""));
    }

    @Override
    public void file(String name, InputStream content) throws IOException {
        file(name, content::transferTo);
    }

    @Override
    public void file(String name, Filler filler) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Counting out = new Counting(zip);
        filler.fill(out);
        zip.closeEntry();
        parts.add(
                new Manifest.Part(
                        name, out.count, HexFormat.of().formatHex(out.digest().digest())));
    }

    /** What was put in so far. */
    List<Manifest.Part> parts() {
        return List.copyOf(parts);
    }

    /** Puts the manifest in, brings all to the disk and gives the archive its name. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.written().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            channel.close();
            Files.deleteIfExists(beside);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts and sums what goes through; whoever fills a file does not end the archive. */
    private static final class Counting extends DigestOutputStream {
        private long count;

        Counting(OutputStream out) {
            super(out, sha256());
        }

        MessageDigest digest() {
            return getMessageDigest();
        }

        @Override
        public void write(int value) throws IOException {
            super.write(value);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            super.write(bytes, from, length);
            count += length;
        }

        @Override
        public void close() {
            // The archive goes on.
        }
    }
}
