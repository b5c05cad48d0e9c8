package org.multaqa.fourw;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.multaqa.activities.Facts;
import org.multaqa.language.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The report of a sheet as JSON, written row by row: {@code items}, each with its number in the
 * sheet, what became of it, the codes of its places, and what is to be said of its fields.
 */
final class ReportJson implements AutoCloseable {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final Language language;

    /** Begins a report; the stream is left open. */
    ReportJson(OutputStream out, Language language) {
        this.json = FACTORY.createGenerator(out);
        this.language = language;
        json.writeStartObject();
        json.writeArrayPropertyStart("items");
    }

    void add(Line line) {
        json.writeStartObject();
        json.writeNumberProperty("row", line.number());
        json.writeStringProperty("outcome", SheetReport.word(line.outcome()));
        texts("places", line.place().isEmpty() ? List.of() : parts(line.place()));
        json.writeArrayPropertyStart("notes");
        for (CellNote note : line.notes()) {
            json.writeStartObject();
            json.writeStringProperty("field", note.field());
            json.writeStringProperty("code", note.message().key());
            json.writeStringProperty("message", SheetReport.said(language, note.message()));
            texts("choices", note.choices());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("cells");
        for (Map.Entry<String, String> cell : line.cells().entrySet()) {
            json.writeStringProperty(cell.getKey(), cell.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static List<String> parts(String places) {
        return Arrays.asList(places.split(Facts.BETWEEN));
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeNullProperty("next");
        json.writeEndObject();
        json.close();
    }
}
