package org.multaqa.spreadsheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;

/** Reads text with delimiters (RFC 4180 and what is found in the wild), a character at a time. */
final class CsvReader implements RowSource {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** No text has it: the delimiter of a sheet of one column. */
    private static final char NO_DELIMITER = '\uFFFF';

    private static final int LINES_TRIED = 40;

    /** Where so many quotes are never closed, quotes quote nothing. */
    private static final int MOST_LONE_QUOTES = 100;

    private final Letters in;
    private final char delimiter;
    private int number;
    private int cut;
    private int loneQuotes;
    private int spaced;
    private int strange;
    private int delimiters;

    private CsvReader(Letters in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Opens a text whose encoding and delimiter are found by themselves. */
    static CsvReader open(Path file) throws IOException {
        Charset charset = Encoding.of(file);
        char delimiter = delimiter(file, charset);
        return new CsvReader(Letters.of(file, charset), delimiter);
    }

    /** The delimiter that most lines of the beginning have, and have equally often. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        char best = NO_DELIMITER;
        double most = 0;
        for (char candidate : DELIMITERS) {
            try (Letters in = Letters.of(file, charset)) {
                double score = new CsvReader(in, candidate).score();
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** How well the delimiter parts the first lines; 0 where few of them have it. */
    private double score() throws IOException {
        double score = 0;
        int last = -1;
        int lines = 0;
        int parted = 0;
        for (int i = 0; i < LINES_TRIED; i++) {
            List<String> row = row();
            if (row == null) {
                break;
            }
            if (row.size() == 1 && row.getFirst().isEmpty()) {
                continue;
            }
            lines++;
            parted += row.size() > 1 ? 1 : 0;
            score += Math.min(row.size() - 1, 30) + (row.size() == last && last > 1 ? 3 : 0);
            last = row.size();
        }
        // What parts sentences has a space after it, and a cell has its quotes at both ends.
        double doubt = (0.7 * spaced + 0.9 * strange) / Math.max(1, delimiters);
        return parted * 4 < lines ? 0 : score * Math.max(0.05, 1 - doubt);
    }

    private static boolean tooWide(List<String> row) {
        return row.size() > SheetFile.MOST_COLUMNS;
    }

    @Override
    public Outcome<Optional<Table.Row>> next() throws IOException {
        for (List<String> cells = row(); cells != null; cells = row()) {
            number++;
            if (tooWide(cells)) {
                return SheetFile.refuse("spreadsheet.too-wide", "most", SheetFile.MOST_COLUMNS);
            }
            if (cells.stream().anyMatch(c -> !c.isEmpty())) {
                return Outcome.done(Optional.of(new Table.Row(number, List.copyOf(cells))));
            }
        }
        return Outcome.done(Optional.empty());
    }

    @Override
    public List<Message> notes() {
        return cut == 0 ? List.of() : List.of(Message.of("spreadsheet.cut", "count", cut));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The cells of the next line; null at the end. */
    private @Nullable List<String> row() throws IOException {
        int c = in.next();
        if (c < 0) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean mayQuote = true;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (c == delimiter) {
                cells.add(cell.toString().strip());
                if (tooWide(cells)) {
                    return cells;
                }
                cell.setLength(0);
                mayQuote = true;
                delimiters++;
                c = in.next();
                spaced += c == ' ' ? 1 : 0;
                continue;
            }
            if (c == '"' && mayQuote && cell.toString().isBlank()) {
                mayQuote = !quoted(cell);
                c = in.next();
                strange += !mayQuote && !endsCell(c) ? 1 : 0;
                continue;
            }
            strange += c == '"' ? 1 : 0;
            put(cell, c);
            mayQuote &= c == ' ' || c == 0;
            c = in.next();
        }
        cells.add(cell.toString().strip());
        if (c == '\r') {
            int after = in.next();
            if (after != '\n') {
                in.unread(after);
            }
        }
        return cells;
    }

    private boolean endsCell(int c) {
        return c < 0 || c == delimiter || c == '\n' || c == '\r' || c == ' ';
    }

    /** Reads what is quoted. A quote that is never closed quotes nothing: it stands for itself. */
    private boolean quoted(StringBuilder cell) throws IOException {
        cell.setLength(0);
        if (loneQuotes >= MOST_LONE_QUOTES) {
            put(cell, '"');
            return false;
        }
        boolean severalLines = false;
        in.hold();
        while (true) {
            int c = in.next();
            if (c == '"') {
                int after = in.next();
                in.unread(after == '"' ? -1 : after);
                // Over several lines two quotes may be strangers to each other: 5" pipes.
                if (after != '"' && !(severalLines && in.holds() && !endsCell(after))) {
                    in.release();
                    return true;
                }
                if (after != '"') {
                    return notQuoted(cell);
                }
            }
            severalLines |= c == '\n' || c == '\r';
            boolean neverClosed = c < 0 || severalLines && cell.length() >= SheetFile.LONGEST_CELL;
            if (neverClosed && in.holds()) {
                return notQuoted(cell);
            }
            if (c < 0) {
                return true;
            }
            put(cell, c);
        }
    }

    private boolean notQuoted(StringBuilder cell) {
        in.back();
        loneQuotes++;
        cell.setLength(0);
        put(cell, '"');
        return false;
    }

    private void put(StringBuilder cell, int c) {
        if (c == 0) {
            // No text has it, and no database keeps it.
            return;
        }
        if (cell.length() < SheetFile.LONGEST_CELL) {
            cell.append((char) c);
        } else if (cell.length() == SheetFile.LONGEST_CELL) {
            cut++;
            cell.append(' ');
        }
    }
}
