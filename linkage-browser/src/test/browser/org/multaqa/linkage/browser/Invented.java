package org.multaqa.linkage.browser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.multaqa.linkage.generate.InventedLists;
import org.multaqa.linkage.record.CsvWriter;

/** Lists of invented charities as the text of a file. */
final class Invented {
    private Invented() {}

    static String csv(int people, long seed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvWriter out = new CsvWriter(bytes);
        new InventedLists(people, seed, 1).writeTo(out, written -> {});
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
