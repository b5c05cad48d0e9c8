package org.multaqa.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.TypedFields;
import org.springframework.stereotype.Service;

/** Work plans: drafted, said differently, signed by whoever carries a part, or withdrawn. */
@Service
public class Plans {
    private static final int NOTE = 1_000;

    private final PlanStore store;
    private final ContentStore contents;
    private final ReportStore reports;
    private final PlanLedger ledger;
    private final Organisations organisations;
    private final Database db;

    Plans(
            PlanStore store,
            ContentStore contents,
            ReportStore reports,
            PlanLedger ledger,
            Organisations organisations,
            Database db) {
        this.store = store;
        this.contents = contents;
        this.reports = reports;
        this.ledger = ledger;
        this.organisations = organisations;
        this.db = db;
    }

    /** A plan as far as the reader may see it: what is not agreed is for insiders. */
    public Outcome<PlanContent> find(Actor reader, UUID id) {
        Plan plan = store.find(id).orElse(null);
        if (plan == null) {
            return Outcome.notFound();
        }
        return plan.state() == PlanState.AGREED || reader.may(PlanRight.READ_INSIDE)
                ? Outcome.done(contents.of(plan))
                : Outcome.notAllowed();
    }

    /** Begins a plan that an organisation keeps. */
    public Outcome<Plan> draft(Actor by, UUID organisation, PlanForm form) {
        if (!by.may(PlanRight.WRITE, organisation)) {
            return Outcome.notAllowed();
        }
        Organisation active =
                organisations.find(organisation).filter(Organisation::isActive).orElse(null);
        if (active == null) {
            return Outcome.invalid(Problem.whole("plans.not-active"));
        }
        return form.read(ledger.today())
                .map(terms -> {
                    UUID id = Ids.next();
                    return db.inTransaction(() -> {
                        store.insert(id, active.id(), terms, by.person(), ledger.now());
                        Plan made = store.find(id).orElseThrow();
                        ledger.write(by, made, PlanAct.DRAFTED, null, null);
                        return made;
                    });
                });
    }

    /** Says the plan's own words differently; whoever has signed is asked again. */
    public Outcome<Plan> revise(Actor by, UUID id, int version, PlanForm form) {
        return ledger.written(
                by,
                id,
                content -> {
                    Plan plan = content.plan();
                    if (plan.version() != version) {
                        return PlanLedger.conflict("plans.changed-meanwhile");
                    }
                    return form.read(ledger.today())
                            .then(terms -> reported(id, plan, terms))
                            .map(terms -> {
                                store.revise(id, terms);
                                ledger.write(by, plan, PlanAct.REVISED, null, null);
                                return plan;
                            });
                });
    }

    /** What was reported of a period keeps its period. */
    private Outcome<PlanTerms> reported(UUID id, Plan was, PlanTerms terms) {
        List<PlanReport> kept = reports.of(id);
        Set<LocalDate> periods =
                Period.of(terms.starts(), terms.ends(), terms.reporting()).stream()
                        .map(Period::day)
                        .collect(Collectors.toSet());
        if (!kept.isEmpty() && was.reporting() != terms.reporting()) {
            return Outcome.invalid(Problem.at("reporting", "plans.reported-already"));
        }
        return kept.stream().allMatch(it -> periods.contains(it.period()))
                ? Outcome.done(terms)
                : Outcome.invalid(Problem.at("starts", "plans.reported-outside"));
    }

    /** Takes a plan back, with a reason. */
    public Outcome<Plan> withdraw(Actor by, UUID id, String typed) {
        return ledger.written(
                by,
                id,
                content -> {
                    TypedFields fields = new TypedFields(Map.of("reason", typed));
                    return fields.outcome(fields.needed("reason", NOTE, "plans.reason-missing"))
                            .map(reason -> {
                                store.withdraw(id, reason);
                                ledger.write(by, content.plan(), PlanAct.WITHDRAWN, null, reason);
                                return content.plan();
                            });
                });
    }

    /**
     * Signs for an organisation what it carries, as its manager saw it. Refused while anything does
     * not close, saying all of it; signed twice, it is signed once.
     */
    public Outcome<Plan> sign(Actor by, UUID id, UUID organisation, String seal) {
        return ofPartner(
                by,
                id,
                organisation,
                content -> {
                    if (!content.seal(organisation).equals(seal)) {
                        return PlanLedger.conflict("plans.part-changed");
                    }
                    if (content.hasSigned(organisation)) {
                        return Outcome.done(content.plan());
                    }
                    var missing = ledger.missing(content);
                    if (!missing.isEmpty()) {
                        return new Outcome.Refused<>(
                                Outcome.Why.CONFLICT,
                                missing.stream().map(it -> new Problem("", it)).toList());
                    }
                    store.sign(
                            Ids.next(),
                            id,
                            organisation,
                            content.part(organisation),
                            by.person(),
                            ledger.now());
                    ledger.write(by, content.plan(), PlanAct.SIGNED, organisation, null);
                    return Outcome.done(content.plan());
                });
    }

    /** Sends back what an organisation carries, with what should change. */
    public Outcome<Plan> sendBack(Actor by, UUID id, UUID organisation, String typed) {
        return ofPartner(
                by,
                id,
                organisation,
                content -> {
                    TypedFields fields = new TypedFields(Map.of("note", typed));
                    return fields.outcome(fields.needed("note", NOTE, "plans.note-missing"))
                            .map(note -> {
                                store.stand(id, organisation, null, null, note);
                                ledger.write(
                                        by, content.plan(), PlanAct.SENT_BACK, organisation, note);
                                return content.plan();
                            });
                });
    }

    private Outcome<Plan> ofPartner(
            Actor by,
            UUID id,
            UUID organisation,
            java.util.function.Function<PlanContent, Outcome<Plan>> work) {
        if (!by.may(PlanRight.SIGN, organisation)) {
            return Outcome.notAllowed();
        }
        return ledger.held(
                by,
                id,
                content -> {
                    if (!content.partners().contains(organisation)) {
                        return Outcome.notAllowed();
                    }
                    return content.plan().state() == PlanState.WITHDRAWN
                            ? PlanLedger.conflict("plans.is-withdrawn")
                            : work.apply(content);
                });
    }
}
