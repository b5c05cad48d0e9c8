package org.multaqa.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreements;
import org.multaqa.agreements.LiveAgreement;
import org.multaqa.agreements.Use;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/** What an organisation may see of referrals: its own and no others. */
@Service
public class ReferralReading {
    private static final int LISTED = 300;

    private final ReferralStore store;
    private final KeyStore keys;
    private final Agreements agreements;
    private final Clock clock;

    ReferralReading(ReferralStore store, KeyStore keys, Agreements agreements, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** To whom one may refer, and whether they have a key to seal for. */
    public record Partner(UUID organisation, int keys) {}

    /** How many there are in a state. */
    public record Number(ReferralState state, int count) {}

    /** Numbers for who watches: by state, and how many are late. */
    public record Numbers(List<Number> states, int late) {}

    /** Those received or sent. */
    public Outcome<List<Referral>> list(Actor by, boolean received) {
        UUID own = by.organisation();
        return own != null && by.may(ReferralRight.TAKE_PART, own)
                ? Outcome.done(store.of(own, received, LISTED))
                : Outcome.notAllowed();
    }

    /** One of the own referrals. */
    public Outcome<Referral> one(Actor by, UUID id) {
        UUID own = by.organisation();
        if (own == null || !by.may(ReferralRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        return store.find(id)
                .filter(it -> it.isOf(own))
                .map(Outcome::done)
                .orElseGet(Outcome::notFound);
    }

    /** The parties of live agreements about referrals. */
    public Outcome<List<Partner>> partners(Actor by) {
        UUID own = by.organisation();
        if (own == null || !by.may(ReferralRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        Set<UUID> parties = new TreeSet<>();
        for (LiveAgreement live : agreements.liveOf(own)) {
            if (live.uses().contains(Use.REFERRAL)) {
                parties.addAll(live.parties());
            }
        }
        parties.remove(own);
        return Outcome.done(
                parties.stream().map(it -> new Partner(it, keys.of(it).size())).toList());
    }

    /** How many there are, for who watches. */
    public Outcome<Numbers> numbers(Actor by) {
        if (!by.mayAnywhere(ReferralRight.WATCH)) {
            return Outcome.notAllowed();
        }
        List<Number> states = new ArrayList<>();
        store.numbers().forEach(n -> states.add(new Number(n.state(), n.count())));
        return Outcome.done(new Numbers(states, store.late(now())));
    }

    Instant now() {
        return clock.instant();
    }
}
