package org.multaqa.agreements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multaqa.database.Statement;

/** An agreement as it is typed, by the names of its fields; several values where several fit. */
public record AgreementForm(Map<String, List<String>> typed) {
    static final String PARTIES = "parties";
    static final String PLACES = "places";

    public AgreementForm {
        typed = Map.copyOf(typed);
    }

    /** What was typed in a field. */
    String text(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** What was ticked in a field. */
    List<String> ticked(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** The names that were typed, one a line. */
    List<String> parties() {
        List<String> names = new ArrayList<>();
        for (String line : text(PARTIES).split("[\\n;؛]")) {
            if (!line.isBlank()) {
                names.add(line.strip());
            }
        }
        return names;
    }

    /** The same with another text in a field. */
    AgreementForm with(String field, String text) {
        Map<String, List<String>> all = new HashMap<>(typed);
        all.put(field, List.of(text));
        return new AgreementForm(all);
    }

    /** A form filled with what a version says; its parties and places as they are written. */
    static AgreementForm of(AgreementTerms it, List<String> parties, String places) {
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("title", List.of(it.title()));
        typed.put("purpose", List.of(it.purpose()));
        typed.put(PARTIES, List.of(String.join("\n", parties)));
        typed.put("uses", words(it.uses()));
        typed.put("kinds", words(it.kinds()));
        typed.put("fields", words(it.fields()));
        typed.put(PLACES, List.of(places));
        typed.put("from", List.of(it.from().toString()));
        typed.put("until", List.of(it.until().toString()));
        typed.put("retention", List.of(String.valueOf(it.retentionMonths())));
        return new AgreementForm(typed);
    }

    static <E extends Enum<E>> List<String> words(Set<E> values) {
        return values.stream().map(Statement::word).sorted().toList();
    }
}
