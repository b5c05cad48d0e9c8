package org.multaqa.linkage.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated UTF-8 as RFC 4180 has it, row by row; a semicolon or a tab parts cells as
 * well where the first line has more of them. Tells the line of whatever is wrong.
 */
public final class CsvReader implements AutoCloseable {
    private static final int END = -1;

    private final InputStream in;
    private final String file;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int at;
    private byte[] cell = new byte[256];
    private int length;
    private boolean high;
    private long line = 1;
    private long rowLine = 1;
    private int separator;

    /** Reads from a stream; the file's name is for messages. */
    public CsvReader(InputStream in, String file) {
        this.in = in;
        this.file = file;
        fill();
        if (filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB) {
            at = 3;
        }
        separator = mostFrequentSeparator();
    }

    /** The next row that is not blank, or null at the end. */
    public @Nullable List<String> next() {
        while (true) {
            rowLine = line;
            List<String> row = new ArrayList<>(24);
            int ended = readRow(row);
            boolean blank = row.size() == 1 && row.getFirst().isBlank();
            if (!blank) {
                return row;
            }
            if (ended == END) {
                return null;
            }
        }
    }

    /** The line in which the row read last began, from 1. */
    public long line() {
        return rowLine;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw fault(ListFault.Kind.UNREADABLE);
        }
    }

    private int readRow(List<String> row) {
        while (true) {
            if (plainCells(row)) {
                return '\n';
            }
            int c = read();
            if (c == '"' && length == 0) {
                quoted();
                c = read();
            }
            while (c != separator && c != '\n' && c != END) {
                if (c != '\r') {
                    append(c);
                }
                c = read();
            }
            row.add(take());
            if (c == '\n') {
                line++;
            }
            if (c != separator) {
                return c;
            }
        }
    }

    /**
     * Reads cells as long as they stand in the buffer as they are; whether the row has ended with
     * one. What begins with a quotation mark, has letters to be left out or is not all there yet is
     * left to be read byte by byte.
     */
    private boolean plainCells(List<String> row) {
        int start = at;
        byte bits = 0;
        for (int i = at; i < filled; i++) {
            byte b = buffer[i];
            if (b == separator || b == '\n') {
                row.add(text(buffer, start, i - start, bits < 0));
                start = i + 1;
                at = start;
                bits = 0;
                if (b == '\n') {
                    line++;
                    return true;
                }
            } else if (b == 0 || b == '\r' || b == '"' && i == start) {
                return false;
            }
            bits |= b;
        }
        return false;
    }

    private void quoted() {
        while (true) {
            int c = read();
            if (c == END) {
                throw fault(ListFault.Kind.OPEN_QUOTE);
            }
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                read();
            }
            if (c == '\n') {
                line++;
            }
            append(c);
        }
    }

    private void append(int c) {
        if (c == 0) {
            throw new ListFault(ListFault.Kind.ENCODING, file, line, "");
        }
        if (length == cell.length) {
            cell = Arrays.copyOf(cell, length * 2);
        }
        cell[length++] = (byte) c;
        high |= c >= 0x80;
    }

    private String take() {
        String text = text(cell, 0, length, high);
        length = 0;
        high = false;
        return text;
    }

    private String text(byte[] bytes, int start, int count, boolean beyondAscii) {
        if (!beyondAscii) {
            return new String(bytes, start, count, StandardCharsets.ISO_8859_1);
        }
        String text = new String(bytes, start, count, StandardCharsets.UTF_8);
        // A replacement character that was not written stands for bytes that are no UTF-8.
        if (text.indexOf('\uFFFD') >= 0) {
            byte[] meant = text.getBytes(StandardCharsets.UTF_8);
            if (!Arrays.equals(meant, Arrays.copyOfRange(bytes, start, start + count))) {
                throw new ListFault(ListFault.Kind.ENCODING, file, line, "");
            }
        }
        return text;
    }

    private int mostFrequentSeparator() {
        int[] counts = new int[128];
        for (int i = at; i < filled && buffer[i] != '\n'; i++) {
            if (buffer[i] >= 0) {
                counts[buffer[i]]++;
            }
        }
        int best = ',';
        for (char c : new char[] {';', '\t'}) {
            best = counts[c] > counts[best] ? c : best;
        }
        return best;
    }

    private int read() {
        if (at == filled) {
            fill();
            if (filled == 0) {
                return END;
            }
        }
        return buffer[at++] & 0xFF;
    }

    private int peek() {
        if (at == filled) {
            fill();
        }
        return filled == 0 ? END : buffer[at] & 0xFF;
    }

    private void fill() {
        try {
            at = 0;
            filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        } catch (IOException e) {
            throw fault(ListFault.Kind.UNREADABLE);
        }
    }

    private ListFault fault(ListFault.Kind kind) {
        return new ListFault(kind, file, kind == ListFault.Kind.UNREADABLE ? 0 : rowLine, "");
    }
}
