package org.multaqa.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreements;
import org.multaqa.agreements.HelpKind;
import org.multaqa.agreements.Use;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.database.Refusal;
import org.multaqa.database.Statement;
import org.multaqa.exchange.ExchangeLog;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/** Opens cases. */
@Service
public class Openings {
    /** So many of a charity's cases may wait for an answer: nobody floods mailboxes. */
    static final int MOST_UNANSWERED = 100;

    private static final int LISTED = 500;

    private final CaseStore store;
    private final ExchangeLog log;
    private final Agreements agreements;
    private final Database db;
    private final Clock clock;

    Openings(CaseStore store, ExchangeLog log, Agreements agreements, Database db, Clock clock) {
        this.store = store;
        this.log = log;
        this.agreements = agreements;
        this.db = db;
        this.clock = clock;
    }

    /** Opens a case at a record's handle; blind: neither knows who the other is. */
    public Outcome<Case> open(Actor by, Opening opening) {
        UUID own = by.organisation();
        if (own == null || !by.may(CaseRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        UUID agreement = opening.agreement();
        HelpKind kind = Statement.constant(HelpKind.class, opening.kind()).orElse(null);
        if (agreement == null || kind == null || !opening.isSound()) {
            return Outcome.refused(Outcome.Why.INVALID, "cases.unclear");
        }
        try {
            return db.inTransaction(() -> {
                agreements.require(agreement, own, kind, Use.CASE);
                if (log.has(opening.commitment())) {
                    return store.of(own, LISTED).stream()
                            .filter(c -> c.openerKey().equals(opening.key()))
                            .findFirst()
                            .map(Outcome::done)
                            .orElseGet(Outcome::notFound);
                }
                if (store.unanswered(own) >= MOST_UNANSWERED) {
                    return Outcome.refused(
                            Outcome.Why.TOO_MANY, "cases.too-many", "most", MOST_UNANSWERED);
                }
                Instant now = clock.instant();
                Case made = opened(own, opening, now);
                if (!store.open(made)) {
                    return Outcome.refused(Outcome.Why.CONFLICT, "cases.open-already");
                }
                log.write(
                        own,
                        CaseAct.OPENING.word(),
                        made.agreement(),
                        made.kind(),
                        1,
                        opening.commitment());
                return Outcome.done(made);
            });
        } catch (Refusal refused) {
            return Outcome.refused(Outcome.Why.NOT_ALLOWED, refused.reason().key());
        }
    }

    private static Case opened(UUID own, Opening opening, Instant now) {
        return new Case(
                Ids.next(),
                opening.handle(),
                own,
                null,
                opening.agreement(),
                opening.kind(),
                CaseState.OPENED,
                now,
                now.plus(Cases.TO_ANSWER),
                opening.key(),
                opening.proof(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
