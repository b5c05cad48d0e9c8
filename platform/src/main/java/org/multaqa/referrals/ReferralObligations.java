package org.multaqa.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/**
 * What waits for an answer; unanswered in time it comes to the sender as well, who can ask or take
 * it back, and to the secretariat, which sees who and since when and nothing of the person.
 */
@Component
class ReferralObligations implements ObligationSource {
    private static final int DAYS_BEFORE = 7;
    private static final int APART = 4;

    private final ReferralListStore lists;
    private final Organisations organisations;

    ReferralObligations(ReferralListStore lists, Organisations organisations) {
        this.lists = lists;
        this.organisations = organisations;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        List<Obligation> due = new ArrayList<>();
        UUID home = actor.organisation();
        if (home != null && actor.may(ReferralRight.HANDLE, home)) {
            List<Referral> answers = lists.toAnswer(home);
            each(answers, Show.RECEIVED, "referrals.due-answer", due);
            each(lists.unanswered(home, now), Show.SENT, "referrals.due-unanswered", due);
            each(
                    lists.runningOut(home, Dates.today(now).plusDays(DAYS_BEFORE)),
                    Show.RECEIVED,
                    "referrals.due-consent",
                    due);
        }
        if (actor.mayAnywhere(ReferralRight.OVERSEE)) {
            long late = lists.countLate(now);
            if (late > 0) {
                due.add(many("referrals.due-late", late, Show.LATE));
            }
        }
        return due;
    }

    private void each(List<Referral> found, Show show, String key, List<Obligation> due) {
        if (found.size() >= APART) {
            due.add(many(key + "-many", found.size(), show));
            return;
        }
        for (Referral it : found) {
            UUID other = show == Show.SENT ? it.receiver() : it.sender();
            boolean consent = key.endsWith("consent");
            due.add(
                    new Obligation(
                            Message.of(key, "name", name(other)),
                            Message.of(key + "-detail"),
                            it.address(),
                            Message.of("referrals.open"),
                            consent ? it.consentUntil() : Dates.today(it.answerUntil())));
        }
    }

    private static Obligation many(String key, long count, Show show) {
        return new Obligation(
                Message.of(key, "count", count),
                Message.of(key + "-detail"),
                ReferralListPage.showing(show),
                Message.of("referrals.open-list"),
                null);
    }

    private String name(UUID organisation) {
        Map<UUID, Organisation.Name> names = organisations.names(List.of(organisation));
        Organisation.@Nullable Name name = names.get(organisation);
        return name == null ? "" : name.ar();
    }
}
