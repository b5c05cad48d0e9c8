package org.multaqa.plans;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.AidKinds;
import org.multaqa.database.Ids;
import org.multaqa.directory.OrganisationByName;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.TypedPlaces;
import org.multaqa.spreadsheet.TypedFields;
import org.springframework.stereotype.Service;

/** What stands in a plan: objectives, indicators with shares, tasks. Its keeper writes it. */
@Service
public class PlanDrafts {
    private static final int TEXT = 500;

    /** So many objectives a plan can have, and so many indicators and tasks each of them. */
    private static final int MOST = 30;

    private final ContentStore store;
    private final PlanLedger ledger;
    private final OrganisationByName byName;
    private final TypedPlaces places;
    private final AidKinds kinds;

    PlanDrafts(
            ContentStore store,
            PlanLedger ledger,
            OrganisationByName byName,
            TypedPlaces places,
            AidKinds kinds) {
        this.store = store;
        this.ledger = ledger;
        this.byName = byName;
        this.places = places;
        this.kinds = kinds;
    }

    /** Adds an objective behind the others. */
    public Outcome<Plan> addObjective(Actor by, UUID id, String typed) {
        return ledger.written(
                by,
                id,
                content -> {
                    if (content.objectives().size() >= MOST) {
                        return Outcome.invalid(
                                Problem.at("objective", "plans.too-many", "most", MOST));
                    }
                    TypedFields fields = new TypedFields(Map.of("objective", typed));
                    return fields.outcome(
                                    fields.needed("objective", TEXT, "plans.objective-missing"))
                            .map(text -> {
                                store.addObjective(id, text);
                                return done(by, content, PlanAct.OBJECTIVE_ADDED, null);
                            });
                });
    }

    /** Takes an objective away of which there is no indicator and no task. */
    public Outcome<Plan> removeObjective(Actor by, UUID id, int number) {
        return ofObjective(
                by,
                id,
                number,
                (content, objective) -> {
                    if (!content.indicatorsOf(objective).isEmpty()
                            || !content.tasksOf(objective).isEmpty()) {
                        return PlanLedger.conflict("plans.objective-in-use");
                    }
                    store.removeObjective(id, number);
                    return Outcome.done(done(by, content, PlanAct.OBJECTIVE_REMOVED, null));
                });
    }

    /** Writes a new indicator of an objective, with its shares. */
    public Outcome<Plan> addIndicator(Actor by, UUID id, int objective, IndicatorForm form) {
        return ofObjective(
                by,
                id,
                objective,
                (content, of) -> {
                    if (content.indicatorsOf(of).size() >= MOST) {
                        return Outcome.invalid(Problem.at("text", "plans.too-many", "most", MOST));
                    }
                    return form.read(Ids.next(), id, objective, places, byName, kinds)
                            .map(read -> write(by, content, read));
                });
    }

    /** Writes an indicator and its shares as a whole, in the stead of what they were. */
    public Outcome<Plan> writeIndicator(
            Actor by, UUID id, UUID indicator, int version, IndicatorForm form) {
        return ledger.written(
                by,
                id,
                content -> {
                    Indicator was = indicator(content, indicator).orElse(null);
                    if (was == null) {
                        return Outcome.notFound();
                    }
                    if (was.version() != version) {
                        return PlanLedger.conflict("plans.changed-meanwhile");
                    }
                    return form.read(indicator, id, was.objective(), places, byName, kinds)
                            .map(read -> write(by, content, read));
                });
    }

    private Plan write(Actor by, PlanContent content, IndicatorForm.Read read) {
        store.write(read.indicator(), read.shares());
        return done(by, content, PlanAct.INDICATOR_WRITTEN, null);
    }

    /** Takes an indicator away with its shares. */
    public Outcome<Plan> removeIndicator(Actor by, UUID id, UUID indicator) {
        return ledger.written(
                by,
                id,
                content -> {
                    if (indicator(content, indicator).isEmpty()) {
                        return Outcome.notFound();
                    }
                    if (store.hasFigures(indicator)) {
                        return PlanLedger.conflict("plans.indicator-reported");
                    }
                    store.removeIndicator(indicator);
                    return Outcome.done(done(by, content, PlanAct.INDICATOR_REMOVED, null));
                });
    }

    static Optional<Indicator> indicator(PlanContent content, UUID id) {
        return content.indicators().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Adds a task of an organisation within the plan's days; without an end it is a milestone. */
    public Outcome<Plan> addTask(Actor by, UUID id, int objective, Map<String, String> typed) {
        return ofObjective(
                by,
                id,
                objective,
                (content, of) -> {
                    if (content.tasksOf(of).size() >= MOST) {
                        return Outcome.invalid(Problem.at("task", "plans.too-many", "most", MOST));
                    }
                    Plan plan = content.plan();
                    TypedFields fields = new TypedFields(typed);
                    String what = fields.needed("task", TEXT, "plans.task-missing");
                    UUID whose = IndicatorForm.organisation(fields, "owner", byName);
                    LocalDate starts =
                            fields.day("from", plan.starts(), plan.ends(), "plans.day-missing");
                    LocalDate ends =
                            TypedFields.text(typed, "until").isBlank()
                                    ? starts
                                    : fields.day("until", starts, plan.ends(), "plans.day-missing");
                    Task task =
                            new Task(Ids.next(), id, objective, whose, what, starts, ends, null);
                    return fields.outcome(task)
                            .map(it -> {
                                store.addTask(it);
                                return done(by, content, PlanAct.TASK_ADDED, whose);
                            });
                });
    }

    /** Takes a task away. */
    public Outcome<Plan> removeTask(Actor by, UUID id, UUID task) {
        return ledger.written(
                by,
                id,
                content -> {
                    Task it = task(content, task).orElse(null);
                    if (it == null) {
                        return Outcome.notFound();
                    }
                    store.removeTask(task);
                    return Outcome.done(done(by, content, PlanAct.TASK_REMOVED, it.organisation()));
                });
    }

    /** Says for the organisation whose task it is, in an agreed plan, that it is done. */
    public Outcome<Plan> finish(Actor by, UUID id, UUID task) {
        return ledger.held(
                by,
                id,
                content -> {
                    Task it = task(content, task).orElse(null);
                    if (it == null) {
                        return Outcome.notFound();
                    }
                    if (!by.may(PlanRight.DO, it.organisation())) {
                        return Outcome.notAllowed();
                    }
                    if (content.plan().state() != PlanState.AGREED) {
                        return PlanLedger.conflict("plans.not-agreed");
                    }
                    if (it.doneAt() == null) {
                        store.done(task, ledger.now());
                        done(by, content, PlanAct.TASK_DONE, it.organisation());
                    }
                    return Outcome.done(content.plan());
                });
    }

    private static Optional<Task> task(PlanContent content, UUID id) {
        return content.tasks().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private interface OfObjective {
        Outcome<Plan> apply(PlanContent content, Objective objective);
    }

    private Outcome<Plan> ofObjective(Actor by, UUID id, int number, OfObjective work) {
        return ledger.written(
                by,
                id,
                content ->
                        content.objectives().stream()
                                .filter(it -> it.number() == number)
                                .findFirst()
                                .map(it -> work.apply(content, it))
                                .orElseGet(Outcome::notFound));
    }

    private Plan done(Actor by, PlanContent content, PlanAct act, @Nullable UUID partner) {
        ledger.write(by, content.plan(), act, partner, null);
        return content.plan();
    }
}
