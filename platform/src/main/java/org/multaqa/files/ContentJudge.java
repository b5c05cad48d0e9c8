package org.multaqa.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.multaqa.language.Outcome;

/**
 * Says what a document is by what stands in it. Two judges must agree: Tika's detector, which does
 * not get to see the name, and the first and last bytes as each format has them. Office documents
 * are looked through entry by entry, within limits, so that none is a bomb or carries macros.
 */
final class ContentJudge {
    /** The most that an office document may hold when unpacked. */
    static final long MOST_UNPACKED = 64L << 20;

    private static final int MOST_ENTRIES = 4_000;
    private static final Set<String> ZIPPED =
            Set.of(
                    "application/zip",
                    "application/x-tika-ooxml",
                    FileType.DOCX.media(),
                    FileType.XLSX.media());

    private static final Detector DETECTOR = new DefaultDetector();

    private ContentJudge() {}

    static Outcome<FileType> judge(Path file) throws IOException {
        String detected;
        try (TikaInputStream in = TikaInputStream.get(file)) {
            detected = DETECTOR.detect(in, new Metadata()).getBaseType().toString();
        }
        byte[] head = head(file);
        if (detected.equals(FileType.PDF.media())) {
            return whole(FileType.PDF, starts(head, "%PDF-"), tail(file, 2_048).contains("%%EOF"));
        } else if (detected.equals(FileType.PNG.media())) {
            boolean starts = starts(head, "\u0089PNG\r\n\u001a\n");
            return whole(FileType.PNG, starts, tail(file, 12).contains("IEND"));
        } else if (detected.equals(FileType.JPEG.media())) {
            return whole(FileType.JPEG, starts(head, "\u00ff\u00d8\u00ff"), true);
        } else if (detected.equals(FileType.WEBP.media())) {
            boolean starts = starts(head, "RIFF") && latin(head).startsWith("WEBP", 8);
            return whole(FileType.WEBP, starts, true);
        } else if (detected.equals(FileType.ODT.media()) || ZIPPED.contains(detected)) {
            return starts(head, "PK\u0003\u0004") ? office(file) : refuse("files.type-unknown");
        }
        return refuse("files.type-unknown");
    }

    private static Outcome<FileType> whole(FileType type, boolean starts, boolean ends) {
        if (!starts) {
            return refuse("files.type-unknown");
        }
        return ends ? Outcome.done(type) : refuse("files.broken-off");
    }

    private static Outcome<FileType> office(Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                return refuse("files.too-much-inside");
            }
            long room = MOST_UNPACKED;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                names.add(entry.getName());
                try (InputStream in = zip.getInputStream(entry)) {
                    // What an entry says of its own size can be a lie; what comes out cannot.
                    room -= drain(in, room);
                }
                if (room < 0) {
                    return refuse("files.too-much-inside");
                }
            }
            return officeType(zip, names)
                    .<Outcome<FileType>>map(Outcome::done)
                    .orElseGet(() -> refuse("files.type-unknown"));
        } catch (ZipException | IllegalArgumentException e) {
            return refuse("files.broken-off");
        }
    }

    private static Optional<FileType> officeType(ZipFile zip, Set<String> names)
            throws IOException {
        boolean macros =
                names.stream()
                        .anyMatch(n -> n.endsWith("vbaProject.bin") || n.startsWith("Basic/"));
        if (macros) {
            return Optional.empty();
        }
        if (names.contains("[Content_Types].xml")) {
            if (names.contains("word/document.xml")) {
                return Optional.of(FileType.DOCX);
            }
            return names.contains("xl/workbook.xml")
                    ? Optional.of(FileType.XLSX)
                    : Optional.empty();
        }
        ZipEntry mimetype = zip.getEntry("mimetype");
        if (mimetype != null && names.contains("content.xml")) {
            try (InputStream in = zip.getInputStream(mimetype)) {
                String said = latin(in.readNBytes(200)).strip();
                return said.equals(FileType.ODT.media())
                        ? Optional.of(FileType.ODT)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Reads a stream to its end, or just past the room there is; gives how much came. */
    private static long drain(InputStream in, long room) throws IOException {
        byte[] buffer = new byte[16_384];
        long all = 0;
        int read = in.read(buffer);
        while (read >= 0 && all <= room) {
            all += read;
            read = in.read(buffer);
        }
        return all;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(16);
        }
    }

    private static String tail(Path file, int length) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(length, in.length())];
            in.seek(in.length() - end.length);
            in.readFully(end);
            return latin(end);
        }
    }

    private static boolean starts(byte[] head, String with) {
        return latin(head).startsWith(with);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Outcome<FileType> refuse(String key) {
        return Outcome.refused(Outcome.Why.INVALID, key);
    }
}
