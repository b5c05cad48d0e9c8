package org.multaqa.reach;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a charity tells of a list that it has registered, or of rows that it has withdrawn.
 *
 * @param name 32 bytes in hexadecimal that only the charity and the hub know: the report that is
 *     sent again under it is the same report, and counts once
 * @param kind the word of the kind of help: {@code food}
 * @param month {@code 2026-11}
 * @param place the code of the sub-district, null where none was said
 * @param registered all of the list, each counted once; negative for a withdrawal
 * @param first by the word of a scope, how many of them are counted there for the first time
 */
public record CountReport(
        String name,
        UUID agreement,
        String kind,
        String month,
        @Nullable String place,
        Tally registered,
        Map<String, Tally> first) {

    /** Families and persons. */
    public record Tally(int families, int persons) {
        boolean isEmpty() {
            return families == 0 && persons == 0;
        }
    }

    /** Whether it takes off what an earlier one has told. */
    boolean isCorrection() {
        return registered.families() <= 0 && registered.persons() <= 0;
    }

    /** What stands for it in the log: nobody guesses it who does not know its name. */
    public String commitment() {
        StringBuilder text = new StringBuilder("multaqa count report 1\n");
        text.append(name).append('\n').append(agreement).append('\n').append(kind).append('\n');
        text.append(month).append('\n').append(place == null ? "" : place).append('\n');
        text.append(registered.families()).append(' ').append(registered.persons());
        new TreeMap<>(first)
                .forEach((scope, tally) ->
                        text.append('\n')
                                .append(scope)
                                .append(' ')
                                .append(tally.families())
                                .append(' ')
                                .append(tally.persons()));
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(hash.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
