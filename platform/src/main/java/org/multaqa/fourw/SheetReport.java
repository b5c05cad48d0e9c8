package org.multaqa.fourw;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Texts;

/**
 * The report of a sheet as CSV in UTF-8: for every row that holds data its number in the sheet,
 * what became of it, the codes of its places, the fields concerned and what is to be said of them.
 */
final class SheetReport {
    private static final String BETWEEN = "; ";
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069]");

    private final BufferedWriter out;
    private final Language language;

    /** Begins a report; the stream is left open. */
    SheetReport(OutputStream out, Language language) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        this.language = language;
        this.out.write("row,outcome,place,field,message\r\n");
    }

    void add(Line line) {
        try {
            out.write(Integer.toString(line.number()));
            out.write(',');
            out.write(word(line.outcome()));
            cell(line.place());
            cell(
                    line.notes().stream()
                            .map(CellNote::field)
                            .filter(field -> !field.isEmpty())
                            .collect(Collectors.joining(BETWEEN)));
            cell(
                    line.notes().stream()
                            .map(note -> said(language, note.message()))
                            .collect(Collectors.joining(BETWEEN)));
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flush() throws IOException {
        out.flush();
    }

    /** {@code stored}, {@code skipped} or {@code refused}. */
    static String word(Line.Result outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** A message in words for programs, which do not know what to do with marks of direction. */
    static String said(Language language, Message message) {
        return plain(Texts.all().say(language, message));
    }

    /** A text without marks of direction and joiners of words; nobody sees that they are gone. */
    static String plain(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    private void cell(String written) throws IOException {
        out.write(',');
        // First of all: a mark before it would hide a formula.
        String text = plain(written);
        boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        out.write(quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }
}
