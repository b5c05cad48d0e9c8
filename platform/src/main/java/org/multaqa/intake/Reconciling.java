package org.multaqa.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/**
 * Deciding on what a comparison with a register has found. Decisions are kept until they are
 * carried out, so that one can leave and come back; each is carried out for itself.
 */
@Service
public class Reconciling {
    private static final int LONGEST_NOTE = 1_000;

    private final FindingStore findings;
    private final BatchStore batches;
    private final CarryingOut carryingOut;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Reconciling(
            FindingStore findings,
            BatchStore batches,
            CarryingOut carryingOut,
            Database db,
            Audit audit,
            Clock clock) {
        this.findings = findings;
        this.batches = batches;
        this.carryingOut = carryingOut;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many were decided or carried out together. */
    public record Done(int count, int failed) {}

    /** The findings of some standings, from a position on. */
    public Outcome<List<Finding>> findings(
            Actor by, Batch batch, List<Standing> standings, int after, int limit) {
        return by.mayAnywhere(IntakeRight.RECONCILE)
                ? Outcome.done(findings.after(batch.id(), standings, after, limit))
                : Outcome.notAllowed();
    }

    List<FindingStore.Count> counts(Batch batch) {
        return findings.counts(batch.id());
    }

    List<Finding> all(Batch batch) {
        return findings.all(batch.id());
    }

    /** Decides on findings of a batch; null takes a decision back that is not carried out. */
    public Outcome<Done> decide(
            Actor by, Batch batch, Map<UUID, Optional<FindingDecision>> decisions) {
        if (!by.mayAnywhere(IntakeRight.RECONCILE)) {
            return Outcome.notAllowed();
        }
        List<Problem> problems = new ArrayList<>();
        Map<Finding, Optional<FindingDecision>> changed = new LinkedHashMap<>();
        decisions.forEach((id, decision) -> {
            Finding it = findings.find(id).filter(f -> f.batch().equals(batch.id())).orElse(null);
            if (it == null) {
                problems.add(Problem.whole("language.not-found"));
            } else if (decision.isPresent()
                    && !it.standing().decisions().contains(decision.get())) {
                problems.add(Problem.at("decision", "intake.cannot-decide-so", "name", it.name()));
            } else if (it.carriedOutAt() == null && decision.orElse(null) != it.decision()) {
                changed.put(it, decision);
            }
        });
        if (!problems.isEmpty()) {
            return Outcome.invalid(problems);
        }
        db.doInTransaction(
                () -> changed.forEach((it, decision) -> write(by, it, decision.orElse(null))));
        return Outcome.done(new Done(changed.size(), 0));
    }

    /** Decides all that nothing speaks against: new ones are entered, gaps of ours are filled. */
    public Outcome<Done> decidePlain(Actor by, Batch batch) {
        if (!by.mayAnywhere(IntakeRight.RECONCILE)) {
            return Outcome.notAllowed();
        }
        List<Finding> plain = findings.plain(batch.id());
        db.doInTransaction(() ->
                plain.forEach(it ->
                        write(
                                by,
                                it,
                                it.standing() == Standing.NEW
                                        ? FindingDecision.REGISTER
                                        : FindingDecision.TAKE_OVER)));
        return Outcome.done(new Done(plain.size(), 0));
    }

    private void write(Actor by, Finding it, @Nullable FindingDecision decision) {
        findings.decide(it.id(), decision, by.person(), now());
        audit.record(
                by,
                "intake.finding-decided",
                "finding",
                it.id(),
                it.organisation(),
                Map.of(
                        "standing",
                        Reports.word(it.standing()),
                        "decision",
                        decision == null ? "" : Reports.word(decision)));
    }

    /** Carries out what is decided, each for itself; what cannot be done says why and stays. */
    public Outcome<Done> carryOut(Actor by, Batch batch) {
        if (!by.mayAnywhere(IntakeRight.RECONCILE)) {
            return Outcome.notAllowed();
        }
        if (batches.find(batch.id()).map(b -> b.state().isWork()).orElse(true)) {
            return Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
        }
        int done = 0;
        int failed = 0;
        CarryingOut.Round round = carryingOut.round(batch);
        for (Finding it : findings.toCarryOut(batch.id())) {
            Message why = round.carryOut(by, it);
            if (why == null) {
                done++;
            } else {
                failed++;
                db.doInTransaction(() -> findings.failed(it.id(), why));
            }
        }
        return Outcome.done(new Done(done, failed));
    }

    /** A finding on which an organisation is asked; only it and the secretariat may see it. */
    public Outcome<Finding> question(Actor by, UUID id) {
        Optional<Finding> found =
                findings.find(id).filter(f -> f.decision() == FindingDecision.ASK);
        if (found.isEmpty()) {
            return by.may(IntakeRight.ANSWER) ? Outcome.notFound() : Outcome.notAllowed();
        }
        return by.may(IntakeRight.ANSWER, found.get().organisation())
                ? Outcome.done(found.get())
                : Outcome.notAllowed();
    }

    /** Says for the organisation which record is right; the secretariat then decides anew. */
    public Outcome<Finding> answer(Actor by, UUID id, @Nullable Answer answer, String note) {
        return question(by, id)
                .then(it -> {
                    if (answer == null) {
                        return Outcome.invalid(Problem.at("answer", "intake.answer-missing"));
                    }
                    if (note.strip().length() > LONGEST_NOTE) {
                        return Outcome.invalid(
                                Problem.at(
                                        "note",
                                        "directory.too-long",
                                        "longest",
                                        LONGEST_NOTE,
                                        "length",
                                        note.strip().length()));
                    }
                    return db.inTransaction(() -> {
                        if (!findings.answer(id, answer, note.strip(), by.person(), now())) {
                            return Outcome.refused(Outcome.Why.CONFLICT, "intake.answered-already");
                        }
                        audit.record(
                                by,
                                "intake.question-answered",
                                "finding",
                                id,
                                it.organisation(),
                                Map.of("answer", Reports.word(answer)));
                        return Outcome.done(findings.find(id).orElseThrow());
                    });
                });
    }

    /** Open questions to an organisation. */
    List<Finding> askedOf(UUID organisation) {
        return findings.askedOf(organisation);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
