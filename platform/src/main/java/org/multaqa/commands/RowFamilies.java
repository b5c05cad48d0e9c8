package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.SealedNotes;
import tools.jackson.databind.json.JsonMapper;

/** Which rows of a list are one family, kept sealed for the day on which rows are withdrawn. */
record RowFamilies(Map<String, Row> rows) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A row of a list.
     *
     * @param family a number that all rows of a family share
     * @param twin whether an earlier row is the same person, so that it was not counted
     */
    record Row(int family, boolean twin) {}

    static void write(Path file, CharitySecret charity, Map<String, Row> rows) throws IOException {
        SealedNotes.write(file, charity, JSON.writeValueAsBytes(new RowFamilies(rows)));
    }

    /** None of a list that an earlier version of the program registered: each row is a family. */
    static RowFamilies read(Path file, CharitySecret charity) throws IOException {
        return Files.exists(file)
                ? JSON.readValue(SealedNotes.read(file, charity), RowFamilies.class)
                : new RowFamilies(new LinkedHashMap<>());
    }

    String family(String row) {
        Row known = rows.get(row);
        return known == null ? "row " + row : "family " + known.family();
    }

    boolean isTwin(String row) {
        Row known = rows.get(row);
        return known != null && known.twin();
    }
}
