package org.multaqa.spreadsheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
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

    private final Reader in;
    private final char delimiter;
    private int number;
    private int cut;
    private int ahead = -2;

    private CsvReader(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Opens a text whose encoding and delimiter are found by themselves. */
    static CsvReader open(Path file) throws IOException {
        Charset charset = Encoding.of(file);
        return new CsvReader(open(file, charset), delimiter(file, charset));
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file),
                                charset.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPLACE)
                                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The delimiter that most lines of the beginning have, and have equally often. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        char best = ',';
        double most = 0;
        for (char candidate : DELIMITERS) {
            try (Reader in = open(file, charset)) {
                CsvReader reader = new CsvReader(in, candidate);
                double score = 0;
                int last = -1;
                for (int i = 0; i < 40; i++) {
                    List<String> row = reader.row();
                    if (row == null || reader.tooWide(row)) {
                        break;
                    }
                    score +=
                            Math.min(row.size() - 1, 30) + (row.size() == last && last > 1 ? 3 : 0);
                    last = row.size();
                }
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private boolean tooWide(List<String> row) {
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
        int c = letter();
        if (c < 0) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        while (true) {
            if (quoted) {
                if (c < 0) {
                    quoted = false;
                    continue;
                }
                if (c != '"') {
                    put(cell, c);
                } else {
                    int after = letter();
                    if (after == '"') {
                        put(cell, '"');
                    } else {
                        quoted = false;
                        c = after;
                        continue;
                    }
                }
            } else if (c == delimiter || c == '\n' || c == '\r' || c < 0) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                wasQuoted = false;
                if (c != delimiter || cells.size() > SheetFile.MOST_COLUMNS) {
                    if (c == '\r') {
                        int after = letter();
                        ahead = after == '\n' ? -2 : after;
                    }
                    return cells;
                }
            } else if (c == '"' && !wasQuoted && cell.toString().isBlank()) {
                quoted = true;
                wasQuoted = true;
                cell.setLength(0);
            } else {
                put(cell, c);
            }
            c = letter();
        }
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

    private int letter() throws IOException {
        if (ahead != -2) {
            int c = ahead;
            ahead = -2;
            return c;
        }
        return in.read();
    }
}
