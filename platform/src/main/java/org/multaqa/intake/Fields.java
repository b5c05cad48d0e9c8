package org.multaqa.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.language.Message;
import org.multaqa.language.Problem;

/**
 * What the forms of an import send: {@code cell-<row>-<field>} what is to stand instead of a cell,
 * {@code other-<row>-<field>} the same typed freely, {@code every-<row>-<field>} to put it wherever
 * the same stands, {@code row-<row>} a decision on a row, {@code finding-<id>} one on a finding.
 */
record Fields(List<Drafts.Correction> corrections, Map<Integer, RowDecision> decisions) {
    private static final Pattern CELL = Pattern.compile("cell-(\\d{1,9})-(\\w+)");
    private static final Pattern ROW = Pattern.compile("row-(\\d{1,9})");
    private static final Pattern FINDING = Pattern.compile("finding-([0-9a-f-]{36})");

    static Fields of(Map<String, String> form) {
        List<Drafts.Correction> corrections = new ArrayList<>();
        Map<Integer, RowDecision> decisions = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            Matcher cell = CELL.matcher(name);
            Matcher row = ROW.matcher(name);
            if (cell.matches()) {
                String key = cell.group(1) + "-" + cell.group(2);
                String other = form.getOrDefault("other-" + key, "");
                String said = other.isBlank() ? value : other;
                if (!said.isBlank() && !said.equals(form.getOrDefault("was-" + key, ""))) {
                    corrections.add(
                            new Drafts.Correction(
                                    Integer.parseInt(cell.group(1)),
                                    cell.group(2),
                                    said,
                                    form.containsKey("every-" + key)));
                }
            } else if (row.matches()) {
                decisions.put(
                        Integer.parseInt(row.group(1)),
                        Statement.constant(RowDecision.class, value).orElse(null));
            }
        });
        return new Fields(corrections, decisions);
    }

    static Map<UUID, Optional<FindingDecision>> findings(Map<String, String> form) {
        Map<UUID, Optional<FindingDecision>> decisions = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            Matcher finding = FINDING.matcher(name);
            if (finding.matches()) {
                decisions.put(
                        UUID.fromString(finding.group(1)),
                        Statement.constant(FindingDecision.class, value));
            }
        });
        return decisions;
    }

    static @Nullable Verdict verdict(String word) {
        return Statement.constant(Verdict.class, word).orElse(null);
    }

    /** A word of a list for an address; anything else is nothing. */
    static String clean(String word) {
        return word.matches("[a-z-]{1,20}") ? word : "";
    }

    static List<Problem> twice(Map<String, Integer> twice) {
        List<Problem> problems = new ArrayList<>();
        twice.forEach((field, column) ->
                problems.add(
                        Problem.at(
                                "column-" + column,
                                "intake.field-twice",
                                "field",
                                MemberFields.isField(field)
                                        ? Message.of(MemberFields.label(field))
                                        : field)));
        return problems;
    }
}
