package org.multaqa.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/**
 * What the union's mediator does with cases that are undecided: it sees no names and no letters.
 */
@Service
public class Mediation {
    private static final int LISTED = 200;

    private final CaseStore store;
    private final Database db;
    private final Clock clock;

    Mediation(CaseStore store, Database db, Clock clock) {
        this.store = store;
        this.db = db;
        this.clock = clock;
    }

    /** A case as the mediator sees it: a number, a kind of help, days, and that both differ. */
    public record Undecided(UUID id, String number, String kind, Instant due, boolean differ) {
        static Undecided of(Case it) {
            return new Undecided(
                    it.id(),
                    it.number(),
                    it.kind(),
                    it.due(),
                    it.openerOutcome() != null && it.ownerOutcome() != null);
        }
    }

    /** How many cases are in a state. */
    public record Number(CaseState state, int count) {}

    /** What is undecided now, the most pressing first. */
    public Outcome<List<Undecided>> undecided(Actor by) {
        return by.mayAnywhere(CaseRight.WATCH)
                ? Outcome.done(
                        store.in(CaseState.MEDIATION, LISTED).stream().map(Undecided::of).toList())
                : Outcome.notAllowed();
    }

    /** How many cases there are in each state. */
    public Outcome<List<Number>> numbers(Actor by) {
        if (!by.mayAnywhere(CaseRight.WATCH)) {
            return Outcome.notAllowed();
        }
        List<Number> all = new ArrayList<>();
        store.numbers()
                .forEach(n ->
                        all.add(
                                new Number(
                                        CaseState.valueOf(
                                                n.state().toUpperCase(java.util.Locale.ROOT)),
                                        n.count())));
        return Outcome.done(all);
    }

    /** Gives both more time: they are asked again for their outcomes. */
    public Outcome<Boolean> extend(Actor by, UUID id) {
        return with(
                by,
                id,
                (it, now) -> {
                    store.say(id, null, null);
                    store.move(id, CaseState.TALKING, now.plus(Cases.TO_ANSWER));
                });
    }

    /** Ends it: they could not tell, and each goes on helping as it did. */
    public Outcome<Boolean> end(Actor by, UUID id) {
        return with(
                by, id, (it, now) -> store.end(id, CaseState.CLOSED, CaseOutcome.UNDECIDED, now));
    }

    private Outcome<Boolean> with(Actor by, UUID id, BiConsumer<Case, Instant> work) {
        if (!by.mayAnywhere(CaseRight.MEDIATE)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            Case it = store.hold(id).orElse(null);
            if (it == null) {
                return Outcome.<Boolean>notFound();
            }
            if (it.state() != CaseState.MEDIATION) {
                return Outcome.<Boolean>refused(Outcome.Why.CONFLICT, "cases.not-in-mediation");
            }
            work.accept(it, clock.instant());
            return Outcome.done(true);
        });
    }
}
