package org.multaqa.fourw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is to be known of a file before it is read as a sheet. */
final class SentFile {
    private SentFile() {}

    /** Its size in bytes. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook or JSON, in which no text need be kept from being taken for a formula. */
    static boolean isVerbatim(Path file) {
        try (var in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(64), StandardCharsets.UTF_8);
            return start.startsWith("PK") || start.replace("\uFEFF", "").strip().startsWith("[");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hash by which the very same file is known again. */
    static String hash(Path file) {
        try (var in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
