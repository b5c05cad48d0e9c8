package org.multaqa.referrals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.web.Assets;
import org.springframework.stereotype.Component;

/** Puts together what the pages of referrals show. */
@Component
class ReferralViews {
    private final ReferralReading reading;
    private final Devices devices;
    private final ReferralLedger ledger;
    private final Organisations organisations;
    private final String script;

    ReferralViews(
            ReferralReading reading,
            Devices devices,
            ReferralLedger ledger,
            Organisations organisations,
            Assets assets) {
        this.reading = reading;
        this.devices = devices;
        this.ledger = ledger;
        this.organisations = organisations;
        this.script = assets.script("static/js/pages/referrals.js");
    }

    Outcome<ReferralListPage> list(Actor reader, Show show, @Nullable UUID after) {
        return reading.list(reader, show, after).map(piece -> list(reader, show, piece));
    }

    private ReferralListPage list(Actor reader, Show show, ReferralReading.Piece piece) {
        Set<UUID> named = new HashSet<>();
        piece.referrals().forEach(it -> named.addAll(List.of(it.sender(), it.receiver())));
        UUID home = reader.organisation();
        boolean handles = home != null && reader.may(ReferralRight.HANDLE, home);
        List<Show> shows = new ArrayList<>();
        if (handles) {
            shows.addAll(List.of(Show.RECEIVED, Show.SENT, Show.OVER));
        }
        if (reader.mayAnywhere(ReferralRight.OVERSEE)) {
            shows.add(Show.LATE);
        }
        return new ReferralListPage(
                show,
                shows,
                piece.referrals(),
                organisations.names(named),
                home,
                home != null && handles && !reading.devices(home).isEmpty(),
                ledger.now(),
                piece.next() == null
                        ? null
                        : ReferralListPage.showing(show)
                                + (show == Show.RECEIVED ? "?" : "&")
                                + "after="
                                + piece.next());
    }

    Outcome<ReferralPage> page(Actor reader, UUID id) {
        return reading.one(reader, id)
                .map(it ->
                        new ReferralPage(
                                it,
                                reading.steps(it),
                                it.isBetween(reader.organisation())
                                        ? reading.devices(it)
                                        : List.of(),
                                organisations.names(List.of(it.sender(), it.receiver())),
                                reader.organisation(),
                                ledger.now(),
                                script));
    }

    Outcome<ReferralFormPage> form(Actor reader, UUID id, ReferralForm form) {
        UUID home = reader.organisation();
        if (home == null || !reader.may(ReferralRight.HANDLE, home)) {
            return Outcome.notAllowed();
        }
        List<ReferralReading.Receiver> receivers = reading.receivers(home);
        return Outcome.done(
                new ReferralFormPage(
                        id,
                        receivers,
                        organisations.names(
                                receivers.stream()
                                        .map(ReferralReading.Receiver::organisation)
                                        .toList()),
                        reading.devices(home),
                        form,
                        ledger.today(),
                        ledger.today().plusMonths(Referrals.MOST_MONTHS),
                        script));
    }

    Outcome<DevicesPage> devices(Actor reader, String name) {
        return devices.own(reader).map(own -> devices(reader.organisation(), own, name));
    }

    private DevicesPage devices(@Nullable UUID organisation, List<Device> own, String name) {
        UUID home = java.util.Objects.requireNonNull(organisation);
        List<DevicesPage.Others> others =
                reading.receivers(home).stream()
                        .map(r -> new DevicesPage.Others(r.organisation(), r.devices()))
                        .distinct()
                        .toList();
        List<UUID> named =
                new ArrayList<>(others.stream().map(DevicesPage.Others::organisation).toList());
        named.add(home);
        return new DevicesPage(
                Ids.next(), home, own, others, organisations.names(named), name, script);
    }
}
