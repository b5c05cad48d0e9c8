package org.multaqa.search;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.audit.Audit;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.spreadsheet.SheetWriter;
import org.springframework.stereotype.Service;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a selection of the directory as a file, row by row as it is read. */
@Service
class Exports {
    /** The forms of a list; the ending of the file is the word in lower case. */
    enum Form {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8"),
        JSON("application/json;charset=UTF-8");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        String ending() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final int BATCH = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OrganisationSearch search;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    Exports(OrganisationSearch search, Organisations organisations, Audit audit, Clock clock) {
        this.search = search;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The stamp that an export made now bears. */
    Stamp stamp() {
        return new Stamp(clock.instant(), audit.head());
    }

    /**
     * Writes a selection and gives the number of organisations in it.
     *
     * @param form the selection as it was typed, told in the file
     */
    int write(
            OutputStream out,
            Form as,
            Language language,
            SelectionForm form,
            Selection selection,
            Stamp stamp)
            throws IOException {
        List<Listed> listed = search.all(selection);
        ExportRows rows =
                new ExportRows(organisations, listed, language, search.knowsLicences(), stamp.at());
        switch (as) {
            case CSV -> SheetWriter.csv(out, rows.titles(), rows);
            case XLSX ->
                    SheetWriter.xlsx(
                            out,
                            language,
                            List.of(
                                    new SheetWriter.Sheet(
                                            say(language, "search.sheet"), rows.titles(), rows),
                                    about(language, form, listed.size(), stamp)));
            case JSON -> json(out, form, listed, stamp);
        }
        return listed.size();
    }

    private static SheetWriter.Sheet about(
            Language language, SelectionForm form, int count, Stamp stamp) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row(say(language, "search.about.made"), Dates.minute(language, stamp.at())));
        rows.add(row(say(language, "search.about.trail"), stamp.head().written()));
        rows.add(row(say(language, "search.about.rows"), count));
        if (!form.isEmpty()) {
            rows.add(row(say(language, "search.about.filter"), form.address("/organisations")));
        }
        return new SheetWriter.Sheet(
                say(language, "search.sheet-about"),
                List.of(say(language, "search.about.what"), say(language, "search.about.value")),
                rows);
    }

    private static List<@Nullable Object> row(Object what, Object value) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(what);
        row.add(value);
        return row;
    }

    /** Names of fields as in the API; the words of lists as codes. */
    private void json(OutputStream out, SelectionForm form, List<Listed> listed, Stamp stamp) {
        try (JsonGenerator to = JSON.createGenerator(new Unclosed(out))) {
            to.writeStartObject();
            to.writeStringProperty("exportedAt", stamp.at().toString());
            to.writeStringProperty("trailHead", stamp.head().written());
            to.writeName("filters");
            JSON.writeValue(to, form.texts());
            to.writeNumberProperty("count", listed.size());
            to.writeName("items");
            to.writeStartArray();
            for (int from = 0; from < listed.size(); from += BATCH) {
                batch(to, listed.subList(from, Math.min(from + BATCH, listed.size())), stamp);
            }
            to.writeEndArray();
            to.writeEndObject();
        }
    }

    private void batch(JsonGenerator to, List<Listed> listed, Stamp stamp) {
        Map<java.util.UUID, Organisation> byId = new LinkedHashMap<>();
        for (Organisation it : organisations.all(listed.stream().map(Listed::id).toList())) {
            byId.put(it.id(), it);
        }
        for (Listed it : listed) {
            Organisation organisation = byId.get(it.id());
            if (organisation != null) {
                JSON.writeValue(
                        to,
                        ExportedOrganisation.of(
                                organisation, it, search.knowsLicences(), stamp.at()));
            }
        }
    }

    private static String say(Language language, String key) {
        return Texts.all().say(language, key);
    }
}
