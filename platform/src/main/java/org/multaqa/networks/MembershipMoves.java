package org.multaqa.networks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationClosed;
import org.multaqa.directory.OrganisationMerged;
import org.multaqa.directory.OrganisationRemoved;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps memberships true when organisations become one, close, or were never there. */
@Component
class MembershipMoves {
    private final MembershipStore store;
    private final NestingStore nesting;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    MembershipMoves(
            MembershipStore store,
            NestingStore nesting,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.nesting = nesting;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void merged(OrganisationMerged event) {
        store.takeTurn();
        List<Membership> theirs = both(event.gone());
        for (Membership it : theirs) {
            move(
                    it,
                    it.member().equals(event.gone()) ? event.keep() : it.member(),
                    it.network().equals(event.gone()) ? event.keep() : it.network());
        }
        if (!theirs.isEmpty()) {
            organisations.touched(nesting.withAllBelow(List.of(event.keep(), event.gone())));
            record("networks.memberships-moved", event.keep());
        }
    }

    private void move(Membership it, UUID member, UUID network) {
        if (member.equals(network)) {
            store.update(answered(it, MembershipState.WITHDRAWN));
            return;
        }
        Membership moved = it.between(member, network);
        List<Membership> same = store.inForce(member, network);
        if (moved.state().waits()) {
            boolean idle =
                    store.waits(member, network) || same.stream().anyMatch(m -> m.until() == null);
            store.update(idle ? answered(moved, MembershipState.WITHDRAWN) : moved);
        } else if (moved.state() != MembershipState.MEMBER) {
            store.update(moved);
        } else {
            join(moved, same.stream().filter(m -> share(m, moved)).toList());
        }
    }

    /** Overlapping memberships of one pair become the one that spans them all. */
    private void join(Membership moved, List<Membership> overlapping) {
        if (overlapping.isEmpty()) {
            store.update(moved);
            return;
        }
        Membership whole = overlapping.getFirst();
        List<Membership> others = new ArrayList<>(overlapping.subList(1, overlapping.size()));
        others.add(moved);
        for (Membership other : others) {
            whole = spanning(whole, other);
            store.update(other.in(MembershipState.JOINED, other.since(), other.number()));
        }
        store.update(whole);
    }

    private static Membership spanning(Membership one, Membership other) {
        LocalDate first = one.since().isBefore(other.since()) ? one.since() : other.since();
        LocalDate end = one.until();
        boolean longer = end != null && (other.until() == null || other.until().isAfter(end));
        Membership ends = longer ? one.ending(other.until(), other.ending(), other.reason()) : one;
        return ends.in(
                MembershipState.MEMBER,
                first,
                one.number() == null ? other.number() : one.number());
    }

    private static boolean share(Membership one, Membership other) {
        return one.endsAfter(other.since()) && other.endsAfter(one.since());
    }

    @EventListener
    void closed(OrganisationClosed event) {
        store.takeTurn();
        @Nullable String why =
                organisations.find(event.id()).map(Organisation::stateReason).orElse(null);
        end(
                event.id(),
                it -> {
                    LocalDate today = Dates.today(clock.instant());
                    LocalDate day = it.since().isAfter(today) ? it.since() : today;
                    return it.endsAfter(today) ? it.ending(day, Ending.DISSOLVED, why) : it;
                });
    }

    @EventListener
    void removed(OrganisationRemoved event) {
        store.takeTurn();
        end(event.id(), it -> answered(it, MembershipState.WITHDRAWN));
    }

    private void end(UUID organisation, Function<Membership, Membership> ended) {
        List<UUID> below = nesting.withAllBelow(List.of(organisation));
        boolean any = false;
        for (Membership it : both(organisation)) {
            Membership now =
                    switch (it.state()) {
                        case ASKED, INVITED -> answered(it, MembershipState.WITHDRAWN);
                        case MEMBER -> ended.apply(it);
                        case REFUSED, WITHDRAWN, JOINED -> it;
                    };
            if (!Objects.equals(it, now)) {
                store.update(now);
                any = true;
            }
        }
        if (any) {
            organisations.touched(below);
            record("networks.memberships-closed", organisation);
        }
    }

    private List<Membership> both(UUID organisation) {
        List<Membership> all = new ArrayList<>(store.ofMember(organisation));
        all.addAll(store.inNetwork(organisation));
        return all;
    }

    private Membership answered(Membership it, MembershipState state) {
        return it.answered(state, it.reason(), clock.instant(), null);
    }

    private void record(String verb, UUID organisation) {
        audit.record(Actor.PROGRAM, verb, "organisation", organisation, organisation, Map.of());
    }
}
