package org.multaqa.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.OrganisationState;
import org.multaqa.directory.Organisations;
import org.multaqa.imports.StoredJson;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.springframework.stereotype.Component;

/**
 * Holds a register against the directory: by the decision number first, then by name and place.
 * What the register lacks is looked for only in the governorates that it speaks of.
 */
@Component
class Comparing {
    private static final int TOGETHER = 1_000;
    private static final double ALIKE = 0.35;
    private static final Set<OrganisationKind> IN_A_REGISTER =
            EnumSet.of(
                    OrganisationKind.ASSOCIATION,
                    OrganisationKind.INSTITUTION,
                    OrganisationKind.UNION,
                    OrganisationKind.NETWORK);

    private final RowStore rows;
    private final FindingStore findings;
    private final ExtraValues extras;
    private final Organisations organisations;
    private final Gazetteer gazetteer;
    private final Database db;

    Comparing(
            RowStore rows,
            FindingStore findings,
            ExtraValues extras,
            Organisations organisations,
            Gazetteer gazetteer,
            Database db) {
        this.rows = rows;
        this.findings = findings;
        this.extras = extras;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
        this.db = db;
    }

    /** The directory as one comparison sees it, and what of it the list has named so far. */
    private static final class Sight {
        final Map<UUID, Organisation> ours = new LinkedHashMap<>();
        final Map<UUID, Map<String, String>> kept;
        final Map<String, List<UUID>> byDecision = new HashMap<>();
        final Set<UUID> named = new HashSet<>();
        final Set<String> governorates = new HashSet<>();
        final List<Finding> found = new ArrayList<>();

        Sight(Map<UUID, Map<String, String>> kept) {
            this.kept = kept;
        }
    }

    /** Compares all rows and writes the findings; what was decided on the same before stays. */
    void compare(Batch batch, RowReader reader) {
        Sight sight = look();
        int last = 0;
        while (true) {
            List<BatchRow> page = rows.after(batch.id(), last, TOGETHER);
            if (page.isEmpty()) {
                break;
            }
            for (BatchRow row : page) {
                compare(batch, row, reader.read(row), reader, sight);
            }
            last = page.getLast().number();
        }
        missing(batch, sight);
        List<Finding> now = withDecisions(findings.all(batch.id()), sight.found);
        db.doInTransaction(() -> findings.replace(batch.id(), now));
    }

    /** What was carried out before stays as it is; decisions stay with what is found again. */
    private static List<Finding> withDecisions(List<Finding> before, List<Finding> found) {
        List<Finding> now = new ArrayList<>();
        Map<String, Finding> undone = new HashMap<>();
        Set<Object> done = new HashSet<>();
        for (Finding it : before) {
            if (it.carriedOutAt() == null) {
                undone.put(key(it), it);
            } else {
                now.add(it.at(now.size() + 1));
                Stream.of(it.rowNumber(), it.organisation())
                        .filter(Objects::nonNull)
                        .forEach(done::add);
            }
        }
        for (Finding it : found) {
            boolean over =
                    Stream.of(it.rowNumber(), it.organisation())
                            .anyMatch(o -> o != null && done.contains(o));
            if (!over) {
                Finding old = undone.get(key(it));
                now.add((old == null ? it : it.decidedAs(old)).at(now.size() + 1));
            }
        }
        return now;
    }

    private static String key(Finding it) {
        return it.rowNumber() + "|" + it.organisation() + "|" + it.standing();
    }

    private Sight look() {
        Sight sight = new Sight(extras.known());
        organisations.each(it -> {
            if (it.state() == OrganisationState.ACTIVE || it.state() == OrganisationState.CLOSED) {
                sight.ours.put(it.id(), it);
            }
        });
        sight.kept.forEach((id, values) -> {
            String number = values.get(MemberListExtra.DECISION_NUMBER);
            if (number != null && sight.ours.containsKey(id)) {
                sight.byDecision
                        .computeIfAbsent(ArabicText.normalize(number), n -> new ArrayList<>())
                        .add(id);
            }
        });
        return sight;
    }

    private void compare(
            Batch batch, BatchRow row, Reading reading, RowReader reader, Sight sight) {
        String home = reading.form().text(OrganisationField.HOME_PLACE);
        if (!home.isEmpty()) {
            gazetteer
                    .ancestor(home, Level.GOVERNORATE)
                    .ifPresent(g -> sight.governorates.add(g.code()));
        }
        switch (reading.verdict()) {
            case NO_DATA, LEFT_OUT -> {}
            case REFUSED, DOUBLE ->
                    add(batch, row, null, Standing.UNCLEAR, false, List.of(), sight);
            case READY, QUESTION, KNOWN -> {
                List<Organisation> matches = matches(reading, reader, sight);
                if (matches.isEmpty()) {
                    boolean plain =
                            reading.verdict() == Verdict.READY
                                    && reader.known().named(reading.name()).isEmpty();
                    add(batch, row, null, Standing.NEW, plain, List.of(), sight);
                } else if (matches.size() > 1 || !sight.named.add(matches.getFirst().id())) {
                    matches.forEach(m -> sight.named.add(m.id()));
                    add(batch, row, null, Standing.UNCLEAR, false, List.of(), sight);
                } else {
                    matched(batch, row, reading, matches.getFirst(), sight);
                }
            }
        }
    }

    private void matched(
            Batch batch, BatchRow row, Reading reading, Organisation ours, Sight sight) {
        Map<String, String> kept = sight.kept.getOrDefault(ours.id(), Map.of());
        List<Difference> differences = Differences.of(ours, kept, reading, gazetteer);
        boolean plain = differences.stream().allMatch(d -> d.ours().isEmpty());
        Standing standing = differences.isEmpty() ? Standing.SAME : Standing.CHANGED;
        add(batch, row, ours, standing, plain, differences, sight);
    }

    private List<Organisation> matches(Reading reading, RowReader reader, Sight sight) {
        String number = reading.extras().get(MemberListExtra.DECISION_NUMBER);
        String home = reading.form().text(OrganisationField.HOME_PLACE);
        String place = home.isEmpty() ? null : home;
        List<Organisation> byNumber = new ArrayList<>();
        if (number != null) {
            for (UUID id : sight.byDecision.getOrDefault(ArabicText.normalize(number), List.of())) {
                Organisation ours = sight.ours.get(id);
                if (ours != null && sameDecision(reading, ours, place, reader, sight)) {
                    byNumber.add(ours);
                }
            }
        }
        Optional<Organisation> byName = reader.known().same(reading.name(), place);
        if (byNumber.size() == 1) {
            return byNumber;
        }
        // Numbers are given out anew every year and by every directorate: the name decides.
        return byName.map(List::of).orElse(byNumber);
    }

    /** The same number means the same decision where neither year, place nor name contradict. */
    private static boolean sameDecision(
            Reading reading,
            Organisation ours,
            @Nullable String place,
            RowReader reader,
            Sight sight) {
        String theirs = reading.extras().getOrDefault(MemberListExtra.DECISION_DATE, "");
        String kept =
                sight.kept
                        .getOrDefault(ours.id(), Map.of())
                        .getOrDefault(MemberListExtra.DECISION_DATE, "");
        if (theirs.length() >= 4 && kept.length() >= 4) {
            return theirs.substring(0, 4).equals(kept.substring(0, 4));
        }
        return reader.known().near(ours.homePlace(), place)
                && ArabicText.similarity(ours.nameAr(), reading.name()) >= ALIKE;
    }

    private void missing(Batch batch, Sight sight) {
        for (Organisation ours : sight.ours.values()) {
            boolean spokenOf =
                    sight.governorates.isEmpty()
                            || ours.homePlace() == null
                            || gazetteer
                                    .ancestor(ours.homePlace(), Level.GOVERNORATE)
                                    .filter(g -> sight.governorates.contains(g.code()))
                                    .isPresent();
            if (ours.isActive()
                    && spokenOf
                    && IN_A_REGISTER.contains(ours.kind())
                    && !sight.named.contains(ours.id())) {
                add(batch, null, ours, Standing.MISSING, false, List.of(), sight);
            }
        }
    }

    private static void add(
            Batch batch,
            @Nullable BatchRow row,
            @Nullable Organisation ours,
            Standing standing,
            boolean plain,
            List<Difference> differences,
            Sight sight) {
        String name =
                row != null
                        ? Reports.name(batch, row)
                        : ours == null ? "" : CellTexts.shortened(ours.nameAr());
        sight.found.add(
                new Finding(
                        Ids.next(),
                        batch.id(),
                        sight.found.size() + 1,
                        row == null ? null : row.number(),
                        ours == null ? null : ours.id(),
                        name,
                        standing,
                        plain,
                        StoredJson.write(differences),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }
}
