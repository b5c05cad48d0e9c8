package org.multaqa.database;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by the hundred thousand, in the text form of PostgreSQL's COPY.
 * Values stand in the order of the columns that were named: texts, numbers, keys, days, instants,
 * enums by {@link Statement#word}, collections of texts as arrays.
 */
public final class BulkRows {
    private static final int SENT_AT = 1 << 16;

    private final CopyIn copy;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(SENT_AT + 4_096);
    private final StringBuilder line = new StringBuilder();

    BulkRows(CopyIn copy) {
        this.copy = copy;
    }

    /** Adds one row. */
    public void add(@Nullable Object... values) {
        line.setLength(0);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                line.append('\t');
            }
            append(values[i]);
        }
        waiting.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        if (waiting.size() >= SENT_AT) {
            send();
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> line.append("\\N");
            case Enum<?> word -> line.append(Statement.word(word));
            case Collection<?> parts -> escape(array(parts));
            case Instant instant -> line.append(instant);
            default -> escape(value.toString());
        }
    }

    /** PostgreSQL keeps no zero byte in a text. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case 0 -> {}
                default -> line.append(c);
            }
        }
    }

    private static String array(Collection<?> parts) {
        StringBuilder array = new StringBuilder("{");
        for (Object part : parts) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(part.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    void send() {
        byte[] bytes = waiting.toByteArray();
        waiting.reset();
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
