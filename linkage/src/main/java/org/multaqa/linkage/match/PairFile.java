package org.multaqa.linkage.match;

import java.util.List;
import org.multaqa.linkage.record.CsvReader;
import org.multaqa.linkage.record.CsvWriter;
import org.multaqa.linkage.record.ListFault;

/** The file of pairs: {@code record_a,record_b,score,verdict}. */
public final class PairFile {
    private static final List<String> HEADER = List.of("record_a", "record_b", "score", "verdict");

    /** A line of the file. */
    public record Line(String first, String second, double score, Verdict verdict) {}

    /** Takes one line after the other, with its number from 1. */
    public interface LineTaker {
        void take(Line line, long number);
    }

    private PairFile() {}

    /** Something that writes pairs as they are found; the caller flushes the rows. */
    public static Linkage.PairTaker writer(CsvWriter rows) {
        rows.row(HEADER);
        return (first, second, score, verdict) ->
                rows.row(first, second, thousandths(score), verdict.word());
    }

    /** A score to three decimals. */
    private static String thousandths(double score) {
        long rounded = Math.round(Math.abs(score) * 1000);
        String decimals = String.valueOf(1000 + rounded % 1000).substring(1);
        return (score < 0 && rounded > 0 ? "-" : "") + rounded / 1000 + "." + decimals;
    }

    /** Reads a file of pairs to its end; throws {@link ListFault} at what it cannot read. */
    public static void read(CsvReader rows, String file, LineTaker taker) {
        List<String> header = rows.next();
        if (header == null) {
            throw new ListFault(ListFault.Kind.EMPTY, file, 0, "");
        }
        for (String column : HEADER) {
            if (!header.contains(column)) {
                throw new ListFault(ListFault.Kind.NO_COLUMN, file, 1, column);
            }
        }
        int[] at = HEADER.stream().mapToInt(header::indexOf).toArray();
        for (List<String> row; (row = rows.next()) != null; ) {
            if (row.size() < header.size()) {
                throw new ListFault(ListFault.Kind.SHORT_ROW, file, rows.line(), "");
            }
            long line = rows.line();
            String word = row.get(at[3]);
            Verdict verdict =
                    Verdict.of(word)
                            .orElseThrow(
                                    () -> new ListFault(ListFault.Kind.BAD_PAIR, file, line, word));
            double score = score(row.get(at[2]), file, line);
            taker.take(new Line(row.get(at[0]), row.get(at[1]), score, verdict), line);
        }
    }

    private static double score(String cell, String file, long line) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new ListFault(ListFault.Kind.BAD_PAIR, file, line, cell);
        }
    }
}
