package org.multaqa.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON that is a list of flat objects, one after the other: each is a row, its keys are the
 * titles, which stand in row 1. The file is gone through once for the titles, for an object leaves
 * out what it does not say.
 */
final class JsonReader implements RowSource {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonParser parser;
    private final Map<String, Integer> titles;
    private int number;
    private int cut;

    private JsonReader(JsonParser parser, Map<String, Integer> titles) {
        this.parser = parser;
        this.titles = titles;
    }

    /** Whether a text begins as a list of objects does. */
    static boolean begins(String start) {
        String text = start.startsWith("\uFEFF") ? start.substring(1) : start;
        return text.stripLeading().startsWith("[")
                && text.stripLeading().substring(1).stripLeading().startsWith("{");
    }

    /** Opens a list of objects; refuses one that is broken anywhere, or has too many keys. */
    static Outcome<RowSource> open(Path file) throws IOException {
        Map<String, Integer> titles = new LinkedHashMap<>();
        try (JsonParser parser = FACTORY.createParser(Files.newInputStream(file))) {
            JsonReader reader = new JsonReader(parser, titles);
            parser.nextToken();
            while (reader.object(true) != null) {
                if (titles.size() > SheetFile.MOST_COLUMNS) {
                    return SheetFile.refuse("spreadsheet.too-wide", "most", SheetFile.MOST_COLUMNS);
                }
            }
        } catch (JacksonException e) {
            return SheetFile.unreadable();
        }
        JsonParser parser = FACTORY.createParser(Files.newInputStream(file));
        parser.nextToken();
        return Outcome.done(new JsonReader(parser, titles));
    }

    @Override
    public Outcome<Optional<Table.Row>> next() {
        if (number == 0) {
            number = 1;
            return Outcome.done(Optional.of(new Table.Row(1, List.copyOf(titles.keySet()))));
        }
        try {
            for (List<String> cells = object(false); cells != null; cells = object(false)) {
                number++;
                if (cells.stream().anyMatch(c -> !c.isEmpty())) {
                    return Outcome.done(Optional.of(new Table.Row(number, cells)));
                }
            }
            return Outcome.done(Optional.empty());
        } catch (JacksonException e) {
            return SheetFile.unreadable();
        }
    }

    /**
     * The cells of the next object, null at the end; a new key is a title while they are learnt.
     */
    private @Nullable List<String> object(boolean learn) {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_OBJECT) {
            return null;
        }
        String[] cells = new String[learn ? 0 : titles.size()];
        java.util.Arrays.fill(cells, "");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String title = parser.currentName();
            parser.nextToken();
            Integer column = learn ? null : titles.get(title);
            String value = value();
            if (learn) {
                titles.putIfAbsent(title, titles.size());
            } else if (column != null) {
                cells[column] = value;
            }
        }
        return new ArrayList<>(List.of(cells));
    }

    /** A value as it would stand in a cell; a list of values in one, what is nested left out. */
    private String value() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<String> parts = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                parts.add(value());
            }
            return cut(String.join("; ", parts));
        }
        if (token == JsonToken.START_OBJECT) {
            parser.skipChildren();
            return "";
        }
        boolean nothing = token == null || token == JsonToken.VALUE_NULL;
        return nothing ? "" : cut(parser.getText());
    }

    private String cut(String text) {
        String plain = text.replace("\u0000", "").strip();
        if (plain.length() <= SheetFile.LONGEST_CELL) {
            return plain;
        }
        cut++;
        return plain.substring(0, SheetFile.LONGEST_CELL);
    }

    @Override
    public List<Message> notes() {
        return cut == 0 ? List.of() : List.of(Message.of("spreadsheet.cut", "count", cut));
    }

    @Override
    public void close() {
        parser.close();
    }
}
