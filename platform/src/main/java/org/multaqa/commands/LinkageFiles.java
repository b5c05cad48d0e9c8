package org.multaqa.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.match.PairFile;
import org.multaqa.linkage.record.CsvReader;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.ListFault;
import org.multaqa.linkage.record.Records;

/** The files of the linkage verbs, and how their faults are said. */
final class LinkageFiles {
    private LinkageFiles() {}

    /** Does the work; a fault of a file becomes a refusal that names the line. */
    static <T> T saying(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (ListFault fault) {
            String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new Refusal(
                    "linkage.fault." + kind,
                    "file",
                    fault.file(),
                    "line",
                    fault.line(),
                    "detail",
                    fault.detail());
        }
    }

    /**
     * Reads lists one after the other. Rows of a list that names no charities are of the charity
     * that its file is called after.
     */
    static void read(
            CommonOptions options,
            List<Path> lists,
            Map<Field, String> mapped,
            List<String> extras,
            BiConsumer<Records, String> reader) {
        for (Path list : lists) {
            try (Records records = Records.of(list, mapped, extras)) {
                if (!records.unknownColumns().isEmpty()) {
                    System.err.println(
                            options.say(
                                    "linkage.unknown-columns",
                                    "file",
                                    list.toString(),
                                    "columns",
                                    String.join(", ", records.unknownColumns())));
                }
                reader.accept(records, list.toString());
            }
        }
    }

    /** Whether every list names charities. */
    static boolean nameCharities(List<Path> lists, Map<Field, String> mapped) {
        for (Path list : lists) {
            try (Records records = Records.of(list, mapped, List.of())) {
                if (!records.has(Field.CHARITY)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Reads a file of pairs. */
    static void readPairs(Path pairs, PairFile.LineTaker taker) {
        String name = pairs.toString();
        try (InputStream in = Files.newInputStream(pairs);
                CsvReader rows = new CsvReader(in, name)) {
            PairFile.read(rows, name, taker);
        } catch (IOException e) {
            throw new ListFault(ListFault.Kind.UNREADABLE, name, 0, "");
        }
    }

    /** The file that is to be written, in the folder that it names or the one we are in. */
    static Path target(Path out) {
        return out.toAbsolutePath().normalize();
    }
}
