package org.multaqa.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.directory.Edited;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** Pairs of entries that are likely one organisation: looking at them and deciding. */
@Service
public class Duplicates {
    private static final int MOST = 200;
    private static final int PUT_OFF_DAYS = 14;

    private final DuplicateStore store;
    private final DuplicateFinder finder;
    private final Organisations organisations;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Duplicates(
            DuplicateStore store,
            DuplicateFinder finder,
            Organisations organisations,
            Database db,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.finder = finder;
        this.organisations = organisations;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pairs that wait, best first, after one of them. */
    public Outcome<List<Pair>> waiting(Actor by, @Nullable UUID after, int limit) {
        if (!by.mayAnywhere(DuplicateRight.DECIDE)) {
            return Outcome.notAllowed();
        }
        finder.catchUp();
        Pair last = after == null ? null : store.find(after).orElse(null);
        return Outcome.done(store.waiting(today(), last, Math.clamp(limit, 1, MOST)));
    }

    /** How many wait; none for those who do not decide. */
    public long countWaiting(Actor by) {
        if (!by.mayAnywhere(DuplicateRight.DECIDE)) {
            return 0;
        }
        finder.catchUp();
        return store.countWaiting(today());
    }

    /** What was decided or put off, the latest first. */
    public Outcome<List<Pair>> decided(Actor by) {
        return by.mayAnywhere(DuplicateRight.DECIDE)
                ? Outcome.done(store.decided(today(), MOST))
                : Outcome.notAllowed();
    }

    /** The pairs of an entry that wait; none for those who do not decide. */
    public List<Pair> of(Actor by, UUID entry) {
        if (!by.mayAnywhere(DuplicateRight.DECIDE)) {
            return List.of();
        }
        finder.catchUp();
        return store.of(entry).stream().filter(p -> p.waits(today())).toList();
    }

    public Outcome<Pair> find(Actor by, UUID id) {
        if (!by.mayAnywhere(DuplicateRight.DECIDE)) {
            return Outcome.notAllowed();
        }
        return store.find(id).<Outcome<Pair>>map(Outcome::done).orElseGet(Outcome::notFound);
    }

    /** Names two entries as a pair to be compared, also where nothing was found between them. */
    public Outcome<Pair> consider(Actor by, UUID one, UUID other) {
        if (!by.mayAnywhere(DuplicateRight.DECIDE)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            Optional<Organisation> first = organisations.find(one);
            Optional<Organisation> second = organisations.find(other);
            if (first.isEmpty() || second.isEmpty()) {
                return Outcome.invalid(
                        Problem.at(first.isEmpty() ? "one" : "other", "duplicates.entry-unknown"));
            }
            UUID left = first.get().id();
            UUID right = second.get().id();
            if (left.equals(right)) {
                return Outcome.invalid(Problem.at("other", "duplicates.one-entry"));
            }
            finder.name(first.get(), second.get(), now());
            Pair pair = store.between(left, right).orElseThrow();
            record(by, "duplicates.considered", pair);
            return Outcome.done(pair);
        });
    }

    /**
     * Makes the two one: {@code keep} stays. What it lacks is taken from the other; of the fields
     * named in {@code others} it takes the other's value in place of its own.
     */
    public Outcome<Pair> merge(Actor by, UUID id, UUID keep, Collection<String> others) {
        return deciding(
                by,
                id,
                pair -> {
                    if (!keep.equals(pair.one()) && !keep.equals(pair.other())) {
                        return Outcome.invalid(Problem.at("keep", "duplicates.choose-kept"));
                    }
                    UUID gone = keep.equals(pair.one()) ? pair.other() : pair.one();
                    Outcome<Organisation> merged =
                            take(by, keep, gone, others)
                                    .then(k -> organisations.merge(by, keep, gone));
                    if (!merged.isDone()) {
                        throw new Refusing(merged);
                    }
                    store.decide(pair.id(), PairState.MERGED, null, keep, now(), by.person());
                    return found(pair.id());
                });
    }

    /** A refusal in the midst of several writes: all of them are undone. */
    private static final class Refusing extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Outcome<?> outcome;

        private Refusing(Outcome<?> outcome) {
            super("refused", null, false, false);
            this.outcome = outcome;
        }
    }

    private Outcome<Organisation> take(Actor by, UUID keep, UUID gone, Collection<String> others) {
        Optional<Organisation> kept = organisations.find(keep);
        Optional<Organisation> left = organisations.find(gone);
        if (kept.isEmpty() || left.isEmpty()) {
            return Outcome.notFound();
        }
        OrganisationForm theirs = OrganisationForm.of(left.get());
        OrganisationForm taken = new OrganisationForm(Map.of());
        for (String key : others) {
            Optional<OrganisationField> field = OrganisationField.ofKey(key);
            if (field.isPresent()) {
                taken = taken.with(field.get(), theirs.text(field.get()));
            }
        }
        return taken.texts().isEmpty()
                ? Outcome.done(kept.get())
                : organisations
                        .edit(by, keep, kept.get().version(), taken)
                        .map(Edited::organisation);
    }

    /** Says that they are two; they are not proposed again unless one of the names changes. */
    public Outcome<Pair> notSame(Actor by, UUID id) {
        return deciding(
                by,
                id,
                pair -> {
                    store.decide(pair.id(), PairState.NOT_SAME, null, null, now(), by.person());
                    record(by, "duplicates.not-same", pair);
                    return found(pair.id());
                });
    }

    /** Puts it off for two weeks. */
    public Outcome<Pair> later(Actor by, UUID id) {
        return deciding(
                by,
                id,
                pair -> {
                    LocalDate until = today().plusDays(PUT_OFF_DAYS);
                    store.decide(pair.id(), PairState.LATER, until, null, now(), by.person());
                    record(by, "duplicates.put-off", pair);
                    return found(pair.id());
                });
    }

    /** Takes back that they are two, or that it was put off. */
    public Outcome<Pair> reconsider(Actor by, UUID id) {
        if (!by.mayAnywhere(DuplicateRight.DECIDE)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            Optional<Pair> held = store.hold(id);
            if (held.isEmpty()) {
                return Outcome.notFound();
            }
            if (held.get().state() == PairState.MERGED) {
                return Outcome.refused(Outcome.Why.CONFLICT, "duplicates.merged-already");
            }
            store.decide(id, PairState.WAITING, null, null, null, null);
            record(by, "duplicates.reconsidered", held.get());
            return found(id);
        });
    }

    private interface Decision {
        Outcome<Pair> of(Pair pair);
    }

    private Outcome<Pair> deciding(Actor by, UUID id, Decision decision) {
        if (!by.mayAnywhere(DuplicateRight.DECIDE)) {
            return Outcome.notAllowed();
        }
        try {
            return db.inTransaction(() -> {
                Optional<Pair> held = store.hold(id);
                if (held.isEmpty()) {
                    return Outcome.notFound();
                }
                boolean open =
                        held.get().state() == PairState.WAITING
                                || held.get().state() == PairState.LATER;
                return open
                        ? decision.of(held.get())
                        : Outcome.refused(Outcome.Why.CONFLICT, "duplicates.decided-already");
            });
        } catch (Refusing refusing) {
            return ((Outcome.Refused<?>) refusing.outcome).as();
        }
    }

    private Outcome<Pair> found(UUID id) {
        return Outcome.done(store.find(id).orElseThrow());
    }

    private void record(Actor by, String verb, Pair pair) {
        audit.record(
                by,
                verb,
                "duplicate",
                pair.id(),
                null,
                Map.of("one", pair.one(), "other", pair.other()));
    }

    LocalDate today() {
        return Dates.today(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
