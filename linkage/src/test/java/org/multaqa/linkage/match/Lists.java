package org.multaqa.linkage.match;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.record.Records;

/** Lists written as text in a test. */
final class Lists {
    private final StringBuilder text = new StringBuilder();
    private int rows;

    private Lists(String header) {
        text.append(header).append('\n');
    }

    static Lists of(String header) {
        return new Lists(header);
    }

    Lists add(String row) {
        text.append(row).append('\n');
        rows++;
        return this;
    }

    int size() {
        return rows;
    }

    /** A linkage that has read the lists. */
    Linkage linkage() {
        Linkage linkage = new Linkage((stage, done, all) -> {});
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try (Records records =
                Records.of(new ByteArrayInputStream(bytes), "list.csv", Map.of(), List.of())) {
            linkage.add(records, "list.csv");
        }
        return linkage;
    }

    /** All records in columns, households lined up. */
    Roll roll() {
        Roll roll = linkage().roll();
        roll.close();
        return roll;
    }
}
