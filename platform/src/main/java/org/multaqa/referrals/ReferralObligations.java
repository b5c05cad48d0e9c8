package org.multaqa.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/**
 * Referrals that wait for the receiver; those that are late come to the sender too, and their
 * number to the union.
 */
@Component
class ReferralObligations implements ObligationSource {
    private static final int LOOKED_AT = 200;
    private static final int APART = 4;

    private final ReferralStore store;

    ReferralObligations(ReferralStore store) {
        this.store = store;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        List<Obligation> due = new ArrayList<>();
        UUID home = actor.organisation();
        if (home != null && actor.may(ReferralRight.TAKE_PART, home)) {
            some(
                    store.of(home, true, LOOKED_AT).stream()
                            .filter(it -> it.state().isLive())
                            .toList(),
                    "received",
                    due);
            some(
                    store.of(home, false, LOOKED_AT).stream()
                            .filter(it -> it.state().isLive() && it.due().isBefore(now))
                            .toList(),
                    "late",
                    due);
        }
        if (actor.mayAnywhere(ReferralRight.WATCH) && home != null) {
            int late = store.late(now);
            if (late > 0) {
                due.add(obligation("referrals.due-all-late", late, "/referrals", null));
            }
        }
        return due;
    }

    private static void some(List<Referral> all, String which, List<Obligation> due) {
        if (all.size() > APART) {
            due.add(
                    obligation(
                            "referrals.due-" + which + "-many",
                            all.size(),
                            which.equals("late") ? "/referrals?show=sent" : "/referrals",
                            all.getFirst().due()));
            return;
        }
        for (Referral it : all) {
            due.add(
                    new Obligation(
                            Message.of("referrals.due-" + which, "number", it.number()),
                            Message.of("referrals.due-detail"),
                            it.address(),
                            Message.of("referrals.see"),
                            Dates.today(it.due())));
        }
    }

    private static Obligation obligation(
            String key, int count, String link, @Nullable Instant due) {
        return new Obligation(
                Message.of(key, "count", count),
                Message.of("referrals.due-detail"),
                link,
                Message.of("referrals.see"),
                due == null ? null : Dates.today(due));
    }
}
