package org.multaqa.reach;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a report from what a program sent; whether it can be true is asked later. */
final class ReportReader {
    private ReportReader() {}

    static Optional<CountReport> read(Map<String, Object> sent) {
        CountReport.Tally registered = tally(sent.get("registered"));
        if (registered == null || !(sent.get("first") instanceof Map<?, ?> scopes)) {
            return Optional.empty();
        }
        Map<String, CountReport.Tally> first = new HashMap<>();
        for (Map.Entry<?, ?> scope : scopes.entrySet()) {
            CountReport.Tally tally = tally(scope.getValue());
            if (tally == null) {
                return Optional.empty();
            }
            first.put(String.valueOf(scope.getKey()), tally);
        }
        Object place = sent.get("place");
        try {
            return Optional.of(
                    new CountReport(
                            String.valueOf(sent.get("name")),
                            UUID.fromString(String.valueOf(sent.get("agreement"))),
                            String.valueOf(sent.get("kind")),
                            String.valueOf(sent.get("month")),
                            place == null ? null : place.toString(),
                            registered,
                            first));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static CountReport.@Nullable Tally tally(@Nullable Object sent) {
        return sent instanceof Map<?, ?> both
                        && both.get("families") instanceof Integer families
                        && both.get("persons") instanceof Integer persons
                ? new CountReport.Tally(families, persons)
                : null;
    }
}
