package org.multaqa.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.agreements.Agreements;
import org.multaqa.agreements.Use;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.multaqa.referrals.Act;
import org.multaqa.referrals.Device;
import org.multaqa.referrals.Devices;
import org.multaqa.referrals.Reason;
import org.multaqa.referrals.Referral;
import org.multaqa.referrals.ReferralForm;
import org.multaqa.referrals.Referrals;
import org.multaqa.referrals.Result;
import org.springframework.stereotype.Component;

/**
 * Referrals between the charities of the winter's agreement, in every state. Their devices are
 * invented, so that no browser opens what they sealed: whoever tries it makes a key and sends one.
 */
@Component
class InventedReferrals implements DemoPart {
    private final Referrals referrals;
    private final Devices devices;
    private final Agreements agreements;
    private final Cast cast;
    private final List<Duty> duties;
    private final Clock clock;

    InventedReferrals(
            Referrals referrals,
            Devices devices,
            Agreements agreements,
            Cast cast,
            List<Duty> duties,
            Clock clock) {
        this.referrals = referrals;
        this.devices = devices;
        this.agreements = agreements;
        this.cast = cast;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public void plan(Story story) {
        List<Organisation> three = story.members().subList(0, 3);
        UUID ours = three.get(0).id();
        UUID second = three.get(1).id();
        UUID third = three.get(2).id();
        story.at(80, () -> three.forEach(it -> device(it.id())));
        story.at(50, () -> send(ours, third, "within-a-week", 15));
        story.at(
                33,
                () ->
                        move(
                                ours,
                                accepted(ours, second),
                                Act.REVOKED,
                                Reason.CONSENT_WITHDRAWN,
                                null));
        story.at(30, this::night);
        story.at(
                26,
                () ->
                        move(
                                ours,
                                send(third, ours, "within-a-week", 30),
                                Act.REJECTED,
                                Reason.OUTSIDE_OUR_WORK,
                                null));
        story.at(20, () -> move(ours, accepted(second, ours), Act.FINISHED, null, Result.HELPED));
        story.at(12, () -> move(second, accepted(ours, second), Act.STARTED, null, null));
        story.at(9, () -> accepted(third, ours));
        story.at(6, () -> send(ours, third, "within-three-days", 60));
        story.at(1, () -> send(second, ours, "within-three-days", 40));
    }

    private void night() {
        duties.stream()
                .filter(d -> d.name().equals("referrals-turn"))
                .forEach(d -> d.perform(clock.instant()));
    }

    private void device(UUID organisation) {
        devices.add(
                        cast.manager(organisation),
                        Ids.next(),
                        "حاسوب المكتب",
                        SealedForDemo.publicKey())
                .orThrow();
    }

    private Referral accepted(UUID sender, UUID receiver) {
        Referral it = send(sender, receiver, "within-three-days", 90);
        return move(receiver, it, Act.ACCEPTED, null, null);
    }

    private Referral move(
            UUID side, Referral it, Act act, @Nullable Reason reason, @Nullable Result result) {
        Referrals.Move move = new Referrals.Move(act, reason, result);
        return referrals.move(cast.manager(side), it.id(), move).orThrow();
    }

    private Referral send(UUID sender, UUID receiver, String urgency, int days) {
        UUID id = Ids.next();
        SealedForDemo sealing = new SealedForDemo(id);
        List<String> wraps = new ArrayList<>();
        for (UUID side : List.of(sender, receiver)) {
            for (Device device : devices.own(cast.manager(side)).orThrow()) {
                wraps.add(sealing.wrap(device.id(), device.publicKey()));
            }
        }
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("to", List.of(agreement(sender, receiver) + ":" + receiver));
        typed.put("urgency", List.of(urgency));
        typed.put("consent", List.of("signature"));
        typed.put("scope", List.of("name", "phone"));
        typed.put("until", List.of(Dates.today(clock.instant()).plusDays(days).toString()));
        typed.put("content", List.of(sealing.content(Map.of("need", "مثال"))));
        typed.put("wraps", wraps);
        return referrals.send(cast.manager(sender), id, new ReferralForm(typed)).orThrow();
    }

    private UUID agreement(UUID sender, UUID receiver) {
        return agreements.liveOf(sender).stream()
                .filter(it -> it.uses().contains(Use.REFERRAL))
                .filter(it -> it.parties().contains(receiver))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
