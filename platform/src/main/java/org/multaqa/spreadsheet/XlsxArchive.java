package org.multaqa.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.multaqa.language.Outcome;

/** Measures the archive that a workbook is, before anything of it is understood. */
final class XlsxArchive {
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_ENTRIES = 2_000;
    private static final long SUSPICIOUS = 20L << 20;

    private XlsxArchive() {}

    /** Refuses an archive that is broken, is no workbook, or swells when it is opened. */
    static Outcome<Path> measure(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                return Outcome.refused(Outcome.Why.INVALID, "spreadsheet.no-sheet");
            }
            long all = 0;
            int entries = 0;
            byte[] buffer = new byte[1 << 16];
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                ZipEntry entry = e.nextElement();
                long own = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read; (read = in.read(buffer)) > 0; ) {
                        own += read;
                        all += read;
                        boolean bomb =
                                own > SUSPICIOUS
                                        && own > 400 * Math.max(1, entry.getCompressedSize());
                        if (all > MOST_BYTES || bomb || entries > MOST_ENTRIES) {
                            return Outcome.refused(Outcome.Why.INVALID, "spreadsheet.swells");
                        }
                    }
                }
                entries++;
            }
            return Outcome.done(file);
        } catch (IOException | IllegalArgumentException e) {
            // A name of a part that is no text is answered by the second.
            return Outcome.refused(Outcome.Why.INVALID, "spreadsheet.unreadable");
        }
    }
}
