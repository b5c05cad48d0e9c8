package org.multaqa.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/**
 * Keeps plans true: holds a plan's row while anything of it changes, lets signatures lapse that say
 * something else by now, and writes each step into the history and the trail.
 */
@Component
class PlanLedger {
    private final PlanStore store;
    private final ContentStore contents;
    private final Organisations organisations;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    PlanLedger(
            PlanStore store,
            ContentStore contents,
            Organisations organisations,
            Database db,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.contents = contents;
        this.organisations = organisations;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does something with a plan that is held, and settles it. */
    Outcome<Plan> held(Actor by, UUID id, Function<PlanContent, Outcome<Plan>> work) {
        return db.inTransaction(() -> {
            Plan plan = store.hold(id).orElse(null);
            if (plan == null) {
                return Outcome.notFound();
            }
            return work.apply(contents.of(plan)).map(done -> settle(by, id));
        });
    }

    /** The same for whoever writes the plan, while it was not withdrawn. */
    Outcome<Plan> written(Actor by, UUID id, Function<PlanContent, Outcome<Plan>> work) {
        return held(
                by,
                id,
                content -> {
                    if (!by.may(PlanRight.WRITE, content.plan().organisation())) {
                        return Outcome.notAllowed();
                    }
                    return content.plan().state() == PlanState.WITHDRAWN
                            ? conflict("plans.is-withdrawn")
                            : work.apply(content);
                });
    }

    /** Adds up a plan that is held: what lapses, and whether it is agreed. */
    Plan settle(Actor by, UUID id) {
        Plan plan = store.find(id).orElseThrow();
        if (plan.state() == PlanState.WITHDRAWN) {
            return plan;
        }
        PlanContent content = contents.of(plan);
        List<UUID> partners = content.partners();
        for (Signer signer : content.signers()) {
            String signed = signer.signed();
            UUID whose = signer.organisation();
            if (signed != null
                    && !(partners.contains(whose) && signed.equals(content.part(whose)))) {
                store.stand(id, whose, null, null, signer.returned());
                write(by, plan, PlanAct.LAPSED, whose, null);
            }
        }
        boolean ready = missing(content).isEmpty();
        boolean all = contents.of(plan).signed() == partners.size() && ready;
        PlanState state = all ? PlanState.AGREED : PlanState.DRAFT;
        if (state != plan.state()) {
            write(by, plan, all ? PlanAct.AGREED : PlanAct.REOPENED, null, null);
            store.settle(id, ready, state, all ? now() : null);
        } else if (ready != plan.ready()) {
            store.settle(id, ready, state, plan.agreedAt());
        }
        return store.find(id).orElseThrow();
    }

    /** What is missing before a plan can be signed. */
    List<Message> missing(PlanContent content) {
        Map<UUID, Organisation> known =
                organisations.all(content.partners()).stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return PlanClosing.missing(content, known);
    }

    /** Writes a step; the partner that it is about sees it in its part of the trail. */
    void write(Actor by, Plan plan, PlanAct act, @Nullable UUID partner, @Nullable String note) {
        store.add(by, plan.id(), act, partner, note, now());
        Map<String, Object> details = new HashMap<>();
        if (partner != null) {
            details.put("partner", partner);
        }
        String verb = "plans.act." + Statement.word(act);
        audit.record(by, verb, "plan", plan.id(), plan.organisation(), details);
        if (partner != null && !partner.equals(plan.organisation())) {
            audit.record(by, verb, "plan", plan.id(), partner, details);
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day in Damascus. */
    LocalDate today() {
        return Dates.today(clock.instant());
    }

    static <T> Outcome<T> conflict(String key) {
        return Outcome.refused(Outcome.Why.CONFLICT, key);
    }
}
