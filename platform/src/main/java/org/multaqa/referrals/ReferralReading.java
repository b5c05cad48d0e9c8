package org.multaqa.referrals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreements;
import org.multaqa.agreements.LiveAgreement;
import org.multaqa.agreements.Use;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/**
 * Reading referrals: what is sealed only by the two, what is known besides also by who oversees.
 */
@Service
public class ReferralReading {
    private static final int LENGTH = 30;
    private static final int MOST_LATE = 200;

    private final ReferralStore store;
    private final ReferralListStore lists;
    private final DeviceStore devices;
    private final Agreements agreements;
    private final ReferralLedger ledger;

    ReferralReading(
            ReferralStore store,
            ReferralListStore lists,
            DeviceStore devices,
            Agreements agreements,
            ReferralLedger ledger) {
        this.store = store;
        this.lists = lists;
        this.devices = devices;
        this.agreements = agreements;
        this.ledger = ledger;
    }

    /**
     * A piece of a list.
     *
     * @param next the last of it, where more follow
     */
    public record Piece(List<Referral> referrals, @Nullable UUID next) {}

    /**
     * Somebody to whom the reader's organisation can refer.
     *
     * @param devices of the receiver that are in use; without any nothing can be sealed for it
     */
    public record Receiver(LiveAgreement agreement, UUID organisation, List<Device> devices) {
        /** How the choice stands in the form. */
        public String value() {
            return agreement.id() + ":" + organisation;
        }
    }

    /** A list of one kind. */
    public Outcome<Piece> list(Actor reader, Show show, @Nullable UUID after) {
        if (show == Show.LATE) {
            return reader.mayAnywhere(ReferralRight.OVERSEE)
                    ? Outcome.done(new Piece(lists.late(ledger.now(), MOST_LATE), null))
                    : Outcome.notAllowed();
        }
        UUID home = reader.organisation();
        if (home == null || !reader.may(ReferralRight.HANDLE, home)) {
            return Outcome.notAllowed();
        }
        List<Referral> found = lists.list(show, home, after, LENGTH + 1);
        boolean more = found.size() > LENGTH;
        return Outcome.done(
                new Piece(
                        more ? found.subList(0, LENGTH) : found,
                        more ? found.get(LENGTH - 1).id() : null));
    }

    /** One that the reader may know of. */
    public Outcome<Referral> one(Actor reader, UUID id) {
        UUID home = reader.organisation();
        boolean handles = home != null && reader.may(ReferralRight.HANDLE, home);
        boolean oversees = reader.mayAnywhere(ReferralRight.OVERSEE);
        if (!handles && !oversees) {
            return Outcome.notAllowed();
        }
        return store.find(id)
                .map(it ->
                        oversees || it.isBetween(home)
                                ? Outcome.done(it)
                                : Outcome.<Referral>notAllowed())
                .orElseGet(Outcome::notFound);
    }

    List<Step> steps(Referral it) {
        return store.steps(it.id());
    }

    /** What is sealed of one that is the reader's organisation's. */
    public Outcome<Sealed> sealed(Actor reader, UUID id) {
        UUID home = reader.organisation();
        if (home == null || !reader.may(ReferralRight.HANDLE, home)) {
            return Outcome.notAllowed();
        }
        if (store.find(id).filter(it -> !it.isBetween(home)).isPresent()) {
            return Outcome.notAllowed();
        }
        return store.sealed(id).map(Outcome::done).orElseGet(Outcome::notFound);
    }

    /** The devices that can be given the key of one: those of both that are in use. */
    List<Device> devices(Referral it) {
        return devices.inUse(List.of(it.sender(), it.receiver()));
    }

    /** The devices of an organisation that are in use. */
    List<Device> devices(UUID organisation) {
        return devices.inUse(List.of(organisation));
    }

    /** To whom an organisation can refer today. */
    List<Receiver> receivers(UUID home) {
        return agreements.liveOf(home).stream()
                .filter(it -> it.uses().contains(Use.REFERRAL))
                .flatMap(it ->
                        it.parties().stream()
                                .filter(party -> !party.equals(home))
                                .sorted()
                                .map(party -> new Receiver(it, party, devices(party))))
                .toList();
    }
}
