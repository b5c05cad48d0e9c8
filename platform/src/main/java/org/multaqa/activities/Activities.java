package org.multaqa.activities;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Ids;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/**
 * The rows of the monthly reports, and the verbs that change them. Nothing is overwritten: a
 * revision is a new version of the same line. While a report is submitted or accepted its rows
 * stand still.
 */
@Service
public class Activities {
    private final ActivityStore store;
    private final ActivityChanges changes;
    private final ReportEdits edits;
    private final FactRules rules;
    private final Audit audit;

    Activities(
            ActivityStore store,
            ActivityChanges changes,
            ReportEdits edits,
            FactRules rules,
            Audit audit) {
        this.store = store;
        this.changes = changes;
        this.edits = edits;
        this.rules = rules;
        this.audit = audit;
    }

    /** Enters one row of a report. */
    public Outcome<Activity> enter(Actor by, UUID organisation, YearMonth month, Facts facts) {
        return edits.change(
                by,
                organisation,
                month,
                () -> rules.problems(facts),
                () -> {
                    UUID line = Ids.next();
                    Activity made =
                            edits.version(by, line, 1, organisation, month, facts, null, null);
                    store.insert(Stream.of(made), changes.next());
                    record(by, "activities.activity-entered", made);
                    return Outcome.done(made);
                });
    }

    /**
     * Enters several rows of a report at once, all or none; what is wrong with one is said of its
     * field.
     */
    public Outcome<Integer> enterAll(
            Actor by, UUID organisation, YearMonth month, List<Facts> rows) {
        return edits.change(
                by,
                organisation,
                month,
                () -> rows.stream().flatMap(facts -> rules.problems(facts).stream()).toList(),
                () -> {
                    List<Activity> made = new ArrayList<>();
                    for (Facts facts : rows) {
                        UUID line = Ids.next();
                        made.add(
                                edits.version(by, line, 1, organisation, month, facts, null, null));
                    }
                    store.insert(made.stream(), changes.next());
                    audit.record(
                            by,
                            "activities.activities-entered",
                            "organisation",
                            organisation,
                            organisation,
                            Map.of("month", month.toString(), "rows", made.size()));
                    return Outcome.done(made.size());
                });
    }

    /** Says a row anew. Refuses when {@code version} is no longer the one that holds. */
    public Outcome<Activity> revise(Actor by, UUID line, int version, Facts facts) {
        return changeLine(
                by,
                line,
                version,
                () -> rules.problems(facts),
                before -> {
                    if (before.facts().equals(facts)) {
                        return Outcome.done(before);
                    }
                    long change = changes.next();
                    store.replace(before.id(), edits.now(), by.person(), change);
                    Activity after =
                            edits.version(
                                    by,
                                    line,
                                    version + 1,
                                    before.organisation(),
                                    before.month(),
                                    facts,
                                    before.batch(),
                                    before.sourceRow());
                    store.insert(Stream.of(after), change);
                    record(by, "activities.activity-revised", after);
                    return Outcome.done(after);
                });
    }

    /** Takes a row out of its report; it stays in the history. */
    public Outcome<Activity> withdraw(Actor by, UUID line, int version) {
        return changeLine(
                by,
                line,
                version,
                List::of,
                before -> {
                    store.replace(before.id(), edits.now(), by.person(), changes.next());
                    record(by, "activities.activity-withdrawn", before);
                    return Outcome.done(before);
                });
    }

    /** Puts a row back that was withdrawn, as it stood; a new version of the same line. */
    public Outcome<Activity> restore(Actor by, UUID line) {
        Optional<Activity> last =
                store.versions(line).stream().findFirst().filter(a -> isVisible(by, a));
        if (last.isEmpty()) {
            return Outcome.notFound();
        }
        Activity seen = last.get();
        return edits.change(
                by,
                seen.organisation(),
                seen.month(),
                List::of,
                () -> {
                    Activity before = store.versions(line).getFirst();
                    if (before.isCurrent()) {
                        return Outcome.done(before);
                    }
                    Activity after =
                            edits.version(
                                    by,
                                    line,
                                    before.version() + 1,
                                    before.organisation(),
                                    before.month(),
                                    before.facts(),
                                    before.batch(),
                                    before.sourceRow());
                    store.insert(Stream.of(after), changes.next());
                    record(by, "activities.activity-restored", after);
                    return Outcome.done(after);
                });
    }

    /** The row that holds now under a line, as far as the reader may see it. */
    public Outcome<Activity> find(Actor by, UUID line) {
        Optional<Activity> found = store.current(line).filter(a -> isVisible(by, a));
        return found.map(Outcome::done).orElseGet(Outcome::notFound);
    }

    /** All versions of a line, the latest first; none where the reader may not see the row. */
    public List<Activity> history(Actor by, UUID line) {
        return store.versions(line).stream().filter(a -> isVisible(by, a)).toList();
    }

    /** The rows of these ids that hold and that the reader may see. */
    public List<Activity> all(Actor by, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : store.all(ids).stream().filter(a -> isVisible(by, a)).toList();
    }

    /** Gives a report's rows to the reader one by one, those of sheets in the sheet's order. */
    public void ofReport(Actor by, UUID organisation, YearMonth month, Consumer<Activity> reader) {
        store.ofReport(
                organisation,
                month,
                activity -> {
                    if (isVisible(by, activity)) {
                        reader.accept(activity);
                    }
                });
    }

    /**
     * Some of a report's rows as far as the reader may see them, from the number {@code from} on.
     */
    public List<Activity> some(Actor by, UUID organisation, YearMonth month, int from, int most) {
        return store.someOfReport(organisation, month, from, most).stream()
                .filter(a -> isVisible(by, a))
                .toList();
    }

    /** How many rows a report has. */
    public long count(UUID organisation, YearMonth month) {
        return store.count(organisation, month);
    }

    /** What the rows of a report say, by {@link Facts#fingerprint}. */
    public List<Long> fingerprints(UUID organisation, YearMonth month) {
        return store.fingerprints(organisation, month);
    }

    private static boolean isVisible(Actor by, Activity activity) {
        return activity.facts().isPublic()
                || by.may(ActivityRight.READ_MEMBERS_ROWS)
                || by.may(ActivityRight.REPORT, activity.organisation());
    }

    private interface LineChange {
        Outcome<Activity> make(Activity before);
    }

    private Outcome<Activity> changeLine(
            Actor by, UUID line, int version, Supplier<List<Problem>> problems, LineChange change) {
        Optional<Activity> seen = store.current(line).filter(a -> isVisible(by, a));
        if (seen.isEmpty()) {
            return Outcome.notFound();
        }
        return edits.change(
                by,
                seen.get().organisation(),
                seen.get().month(),
                () ->
                        version < 1
                                ? List.of(Problem.at("version", "activities.version-missing"))
                                : problems.get(),
                () -> {
                    Optional<Activity> before = store.current(line);
                    return before.isEmpty() || before.get().version() != version
                            ? Outcome.refused(Outcome.Why.CONFLICT, "activities.changed-meanwhile")
                            : change.make(before.get());
                });
    }

    private void record(Actor by, String verb, Activity activity) {
        audit.record(
                by,
                verb,
                "activity",
                activity.line(),
                activity.organisation(),
                Map.of("month", activity.month().toString(), "version", activity.version()));
    }
}
