package org.multaqa.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.agreements.Agreements;
import org.multaqa.agreements.HelpKind;
import org.multaqa.agreements.LiveAgreement;
import org.multaqa.database.DataDirectory;
import org.multaqa.directory.Organisation;
import org.multaqa.exchange.Epochs;
import org.multaqa.exchange.Exchange;
import org.multaqa.jobs.Duty;
import org.multaqa.keyholder.TrialHolders;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.sodium.KeyPair;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Three charities of the winter agreement that check families before they give and register what
 * they gave, withdraw some of it, and one of them that asks so much more than it registers that the
 * alarm names it. What is registered are real entries of invented people.
 */
@Component
class InventedExchange implements DemoPart {
    private static final List<String> HOLDERS =
            List.of("اتحاد جمعيات الواحة", "رابطة شبكات الربيع", "مكتب الميزان للتدقيق");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MUCH = 7_000;

    private final Exchange exchange;
    private final Epochs epochs;
    private final Agreements agreements;
    private final List<Duty> duties;
    private final Clock clock;
    private final Path folder;

    InventedExchange(
            Exchange exchange,
            Epochs epochs,
            Agreements agreements,
            List<Duty> duties,
            Clock clock,
            @Value("${multaqa.data}") String data) {
        this.exchange = exchange;
        this.epochs = epochs;
        this.agreements = agreements;
        this.duties = duties;
        this.clock = clock;
        folder = Path.of(data).resolve("exchange");
    }

    @Override
    public void plan(Story story) {
        List<Organisation> three = story.members().subList(0, 3);
        story.at(180, () -> begin(story, three));
    }

    /** The holders make their key, the secretariat opens its epoch, and the months go on. */
    private void begin(Story story, List<Organisation> three) {
        try {
            Path holders = folder.resolve("holders");
            DataDirectory.makePrivateFolder(folder);
            DataDirectory.delete(holders);
            TrialHolders.Made key =
                    new TrialHolders(holders)
                            .make(HOLDERS, TrialHolders.freePorts(), 1, Clock.systemUTC());
            epochs.open(Actor.PROGRAM, key.invitation()).orThrow();
            GroupKey group = key.invitation().group();
            InventedHelp help = InventedHelp.of(group, key.shares(), folder.resolve("people"));
            key.shares().forEach(KeyShare::close);
            months(story, three, group, help);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void months(Story story, List<Organisation> three, GroupKey group, InventedHelp help) {
        for (int i = 0; i < three.size(); i++) {
            int who = i;
            UUID member = three.get(i).id();
            for (int daysAgo = 165 - 9 * i; daysAgo > 5; daysAgo -= 31) {
                int from = daysAgo;
                story.at(from, () -> check(member, group, help.listTags(who), HubAct.BATCH_CHECK));
                story.at(from - 3, () -> register(member, group, help, who));
            }
            story.at(20 - i, () -> check(member, group, help.familyTags(who), HubAct.DESK_CHECK));
        }
        UUID curious = three.getLast().id();
        for (int daysAgo = 78; daysAgo > 75; daysAgo--) {
            story.at(daysAgo, () -> check(curious, group, random(), HubAct.BATCH_CHECK));
        }
        story.at(60, this::alarm);
        story.at(
                12,
                () -> {
                    UUID first = three.getFirst().id();
                    byte[] gone = help.someDeletions();
                    exchange.withdraw(clerk(first), request(HubAct.WITHDRAWAL, group, first, gone))
                            .orThrow();
                });
    }

    private void check(UUID member, GroupKey group, byte[] tags, HubAct act) {
        exchange.check(clerk(member), request(act, group, member, tags)).orThrow();
    }

    private void register(UUID member, GroupKey group, InventedHelp help, int who) {
        byte[] entries = help.entries(who, clock);
        exchange.register(clerk(member), request(HubAct.REGISTERING, group, member, entries))
                .orThrow();
    }

    /** As the night does it. */
    private void alarm() {
        duties.stream()
                .filter(duty -> duty.name().equals("exchange-alarms"))
                .forEach(duty -> duty.perform(clock.instant()));
    }

    private HubRequest request(HubAct act, GroupKey group, UUID member, byte[] items) {
        byte[] answers = new byte[HubRequest.BYTES];
        if (act == HubAct.REGISTERING) {
            answers = KeyPair.fresh().publicKey();
        }
        byte[] salt = new byte[HubRequest.BYTES];
        RANDOM.nextBytes(salt);
        Instant now = clock.instant();
        UUID agreement =
                agreements.liveOf(member).stream()
                        .filter(live -> live.kinds().contains(HelpKind.WINTER))
                        .findFirst()
                        .map(LiveAgreement::id)
                        .orElseThrow();
        return new HubRequest(
                act,
                group.identifier(),
                now,
                salt,
                agreement,
                HelpKind.WINTER.ordinal(),
                answers,
                items);
    }

    /** Tags that nobody has registered. */
    private static byte[] random() {
        byte[] tags = new byte[MUCH * Entry.TAG_BYTES];
        RANDOM.nextBytes(tags);
        return tags;
    }

    private static Actor clerk(UUID organisation) {
        return new Actor(null, organisation, EnumSet.of(Role.CLERK), "token");
    }
}
