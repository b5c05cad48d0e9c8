package org.multaqa.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreements;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/** The cases that a charity may see: its own, and those that wait for whose record it is. */
@Service
public class CaseReading {
    private static final int LISTED = 500;

    private final CaseStore store;
    private final Agreements agreements;
    private final Clock clock;

    CaseReading(CaseStore store, Agreements agreements, Clock clock) {
        this.store = store;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** A case as one of the two sees it, with the letters that it may read. */
    public record Seen(Case it, List<CaseLetter> letters) {}

    /** Those that wait for an owner under agreements of the charity: it looks for its handles. */
    public Outcome<List<Case>> waiting(Actor by) {
        UUID own = by.organisation();
        if (own == null || !by.may(CaseRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        List<UUID> live = agreements.liveOf(own).stream().map(a -> a.id()).toList();
        Instant now = clock.instant();
        return Outcome.done(
                store.waiting(own, live, LISTED).stream()
                        .filter(c -> c.due().isAfter(now))
                        .toList());
    }

    /** The own cases, the newest first, each with its letters. */
    public Outcome<List<Seen>> own(Actor by) {
        UUID own = by.organisation();
        if (own == null || !by.may(CaseRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        return Outcome.done(store.of(own, LISTED).stream().map(c -> seen(c, own)).toList());
    }

    /** One of the own cases. */
    public Outcome<Seen> one(Actor by, UUID id) {
        UUID own = by.organisation();
        if (own == null || !by.may(CaseRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        return store.find(id)
                .filter(c -> c.isOf(own))
                .map(c -> Outcome.done(seen(c, own)))
                .orElseGet(Outcome::notFound);
    }

    /** Until both have confirmed, each reads its own letters only. */
    private Seen seen(Case it, UUID own) {
        boolean both = it.state().isJoint() || it.state() == CaseState.CLOSED;
        return new Seen(
                it,
                store.letters(it.id()).stream()
                        .filter(l -> both || l.ofOpener() == it.isOpenedBy(own))
                        .toList());
    }
}
