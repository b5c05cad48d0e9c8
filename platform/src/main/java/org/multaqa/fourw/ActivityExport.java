package org.multaqa.fourw;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.multaqa.spreadsheet.RowsOut;
import org.multaqa.spreadsheet.SheetWriter;
import org.springframework.stereotype.Service;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Takes the rows of a report out as a file, one after the other. */
@Service
public class ActivityExport {
    /** The forms of files. */
    public enum Form {
        /** For programs: English titles, no tags. */
        CSV("csv", "text/csv;charset=UTF-8"),
        /** For people: titles in their language, then HXL tags. */
        HXL("hxl.csv", "text/csv;charset=UTF-8"),
        JSON("json", "application/json"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** A workbook in the order of the columns of the Syrian 4W. */
        TEMPLATE("4w.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String type;

        Form(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        /** How the names of its files end, without the dot. */
        public String ending() {
            return ending;
        }

        /** Its media type. */
        public String type() {
            return type;
        }

        /** The form of an ending, or of its word. */
        public static Optional<Form> of(String text) {
            return Arrays.stream(values())
                    .filter(f -> f.ending.equals(text) || f.name().equalsIgnoreCase(text))
                    .findFirst();
        }
    }

    private final Activities activities;
    private final Gazetteer gazetteer;

    ActivityExport(Activities activities, Gazetteer gazetteer) {
        this.activities = activities;
        this.gazetteer = gazetteer;
    }

    /**
     * Writes the rows of a report that the reader may see; the stream is left open.
     *
     * @param language of titles, where the form has titles in words
     * @return how many were written
     */
    public int write(
            Actor by,
            OutputStream out,
            Form form,
            Organisation organisation,
            YearMonth month,
            Language language)
            throws IOException {
        List<Column> columns = form == Form.TEMPLATE ? Column.template() : Column.written();
        ActivityCells cells = new ActivityCells(gazetteer, organisation.nameAr(), columns);
        int[] count = {0};
        try (RowsOut rows = open(out, form, columns, language)) {
            activities.ofReport(
                    by,
                    organisation.id(),
                    month,
                    activity -> {
                        try {
                            rows.add(cells.of(activity));
                            count[0]++;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        return count[0];
    }

    private static RowsOut open(
            OutputStream out, Form form, List<Column> columns, Language language)
            throws IOException {
        List<String> plain = columns.stream().map(Column::title).toList();
        List<List<String>> tagged =
                List.of(
                        columns.stream().map(c -> Texts.all().say(language, c.label())).toList(),
                        columns.stream().map(Column::tag).toList());
        return switch (form) {
            case CSV -> SheetWriter.csv(out, false, List.of(plain));
            case HXL -> SheetWriter.csv(out, true, tagged);
            case JSON -> new JsonOut(out, plain);
            case XLSX, TEMPLATE -> SheetWriter.xlsx(out, language, "4W", tagged);
        };
    }

    /** A list of flat objects, one a line, without what is not said. */
    private static final class JsonOut implements RowsOut {
        private static final JsonFactory FACTORY =
                JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

        private final JsonGenerator json;
        private final List<String> titles;

        JsonOut(OutputStream out, List<String> titles) {
            this.json = FACTORY.createGenerator(out);
            this.titles = titles;
            json.writeStartArray();
        }

        @Override
        public void add(List<@Nullable Object> row) {
            json.writeRaw('\n');
            json.writeStartObject();
            for (int c = 0; c < row.size(); c++) {
                Object value = row.get(c);
                // The number of the row is named even where there is none: it is not to be made up.
                if (c > 0 && (value == null || value.equals(""))) {
                    continue;
                }
                json.writeName(titles.get(c));
                switch (value) {
                    case null -> json.writeNull();
                    case Long number -> json.writeNumber(number);
                    case Integer number -> json.writeNumber(number);
                    case BigDecimal amount -> json.writeNumber(amount);
                    default -> json.writeString(value.toString());
                }
            }
            json.writeEndObject();
        }

        @Override
        public void close() {
            json.writeEndArray();
            json.writeRaw('\n');
            json.close();
        }
    }
}
