package org.multaqa.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.multaqa.referrals.DeviceKey;
import org.multaqa.referrals.DeviceKeys;
import org.multaqa.referrals.Referral;
import org.multaqa.referrals.ReferralForm;
import org.multaqa.referrals.Referrals;
import org.springframework.stereotype.Component;

/**
 * Referrals between the charities of the winter's agreement, in every state. Their devices are
 * invented, so that no browser opens what they sealed: whoever tries it makes a key and sends one.
 */
@Component
class InventedReferrals implements DemoPart {
    private final Referrals referrals;
    private final DeviceKeys keys;
    private final Cast cast;
    private final List<Duty> duties;
    private final Clock clock;

    InventedReferrals(
            Referrals referrals, DeviceKeys keys, Cast cast, List<Duty> duties, Clock clock) {
        this.referrals = referrals;
        this.keys = keys;
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
        story.at(1, () -> send(second, ours, "health", "urgent", 40));
        story.at(6, () -> send(ours, third, "education", "soon", 60));
        story.at(9, () -> accepted(third, ours, "shelter"));
        story.at(
                12,
                () -> {
                    Referral it = accepted(ours, second, "cash");
                    referrals.start(cast.manager(second), it.id(), it.version()).orThrow();
                });
        story.at(
                20,
                () -> {
                    Referral it = accepted(second, ours, "health");
                    referrals.finish(cast.manager(ours), it.id(), it.version(), "helped").orThrow();
                });
        story.at(
                26,
                () -> {
                    Referral it = send(third, ours, "protection", "usual", 30);
                    referrals
                            .reject(cast.manager(ours), it.id(), it.version(), "not-our-help")
                            .orThrow();
                });
        story.at(
                33,
                () -> {
                    Referral it = accepted(ours, second, "food-security");
                    referrals
                            .revoke(cast.manager(ours), it.id(), it.version(), "consent-withdrawn")
                            .orThrow();
                });
        story.at(50, () -> send(ours, third, "health", "usual", 15));
        story.at(30, this::night);
    }

    private void night() {
        duties.stream()
                .filter(d -> d.name().equals("referral-days"))
                .forEach(d -> d.perform(clock.instant()));
    }

    private void device(UUID organisation) {
        String shown = SealedForDemo.publicKey();
        keys.add(cast.manager(organisation), "حاسوب المكتب", shown).orThrow();
    }

    private Referral accepted(UUID sender, UUID receiver, String sector) {
        Referral it = send(sender, receiver, sector, "soon", 90);
        return referrals.accept(cast.manager(receiver), it.id(), it.version()).orThrow();
    }

    private Referral send(UUID sender, UUID receiver, String sector, String urgency, int days) {
        Actor manager = cast.manager(sender);
        UUID id = UUID.randomUUID();
        List<String> devices =
                Stream.of(sender, receiver)
                        .flatMap(it -> keys.of(manager, it).stream())
                        .map(DeviceKey::publicKey)
                        .toList();
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("id", List.of(id.toString()));
        typed.put("to", List.of(receiver.toString()));
        typed.put("sector", List.of(sector));
        typed.put("urgency", List.of(urgency));
        typed.put("consent", List.of("signature"));
        typed.put("agreed", List.of("yes"));
        typed.put("scope", List.of("contact", "need"));
        typed.put("until", List.of(Dates.today(clock.instant()).plusDays(days).toString()));
        typed.put(
                "sealed",
                List.of(
                        SealedForDemo.seal(
                                id, Map.of("name", "أسرة مخترعة", "need", "مثال"), devices)));
        return referrals.send(Objects.requireNonNull(manager), new ReferralForm(typed)).orThrow();
    }
}
