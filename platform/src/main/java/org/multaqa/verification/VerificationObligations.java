package org.multaqa.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** What verification asks of people: what a charity is to mend, what the secretariat is to see. */
@Component
class VerificationObligations implements ObligationSource {
    /** Days within which an organisation mends what it was asked to. */
    private static final int DAYS = 14;

    private final Verifications verifications;
    private final Worklist worklist;
    private final Organisations organisations;

    VerificationObligations(
            Verifications verifications, Worklist worklist, Organisations organisations) {
        this.verifications = verifications;
        this.worklist = worklist;
        this.organisations = organisations;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        List<Obligation> due = new ArrayList<>();
        UUID own = actor.organisation();
        if (own != null && actor.may(VerificationRight.ANSWER, own)) {
            organisations
                    .find(own)
                    .ifPresent(it -> verifications.of(it).forEach(check -> ofManager(check, due)));
        }
        if (actor.mayAnywhere(VerificationRight.DECIDE)) {
            Map<ItemState, Integer> totals = worklist.totals();
            ofSecretariat(ItemState.ANSWERED, totals, due);
            ofSecretariat(ItemState.RUN_OUT, totals, due);
        }
        return due;
    }

    private static void ofManager(Verifications.Check check, List<Obligation> due) {
        Item item = check.item();
        boolean mends = item.state() == ItemState.TO_REVISE;
        if (!mends && item.state() != ItemState.RUN_OUT) {
            return;
        }
        LocalDate by = mends ? Dates.today(item.at()).plusDays(DAYS) : item.expiresOn();
        due.add(
                new Obligation(
                        Message.of(
                                mends ? "verification.due-mend" : "verification.due-renew",
                                "requirement",
                                check.requirement().named()),
                        mends
                                ? Message.of(
                                        "verification.due-mend-detail",
                                        "note",
                                        item.note() == null ? "" : item.note())
                                : Message.of("verification.due-renew-detail"),
                        "/organisations/"
                                + item.organisation()
                                + "/verification/"
                                + item.requirement(),
                        Message.of("verification.to-answer"),
                        by));
    }

    private static void ofSecretariat(
            ItemState state, Map<ItemState, Integer> totals, List<Obligation> due) {
        int count = totals.getOrDefault(state, 0);
        if (count > 0) {
            String key = "verification.due-" + state.word();
            due.add(
                    new Obligation(
                            Message.of(key, "count", count),
                            Message.of(key + ".detail"),
                            "/verification?state=" + state.word(),
                            Message.of("verification.look"),
                            null));
        }
    }
}
