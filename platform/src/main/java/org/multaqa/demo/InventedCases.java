package org.multaqa.demo;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreements;
import org.multaqa.agreements.HelpKind;
import org.multaqa.agreements.Use;
import org.multaqa.cases.Case;
import org.multaqa.cases.Cases;
import org.multaqa.cases.Opening;
import org.multaqa.cases.Openings;
import org.multaqa.directory.Organisation;
import org.multaqa.jobs.Duty;
import org.multaqa.linkage.encode.Hints;
import org.multaqa.linkage.encode.OpenedPayload;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.mailbox.Conversation;
import org.multaqa.linkage.mailbox.Conversation.Side;
import org.multaqa.linkage.sodium.KeyPair;
import org.springframework.stereotype.Component;

/**
 * Cases between charities of the winter's agreement: one that waits, one that was answered, one
 * that is talked about, one undecided, some that came to an end, and one that nobody answered.
 */
@Component
class InventedCases implements DemoPart {
    private final Openings openings;
    private final Cases cases;
    private final Agreements agreements;
    private final Cast cast;
    private final List<Duty> duties;
    private final Clock clock;

    InventedCases(
            Openings openings,
            Cases cases,
            Agreements agreements,
            Cast cast,
            List<Duty> duties,
            Clock clock) {
        this.duties = duties;
        this.clock = clock;
        this.openings = openings;
        this.cases = cases;
        this.agreements = agreements;
        this.cast = cast;
    }

    /** A case with what both keep of it on their machines. */
    private static final class Scene {
        private final Organisation opener;
        private final Organisation owner;
        private final SplittableRandom random;
        private final KeyPair mailbox;
        private final KeyPair pair;
        private final byte[] handle;
        private final OpenedPayload payload;

        Scene(Organisation opener, Organisation owner, SplittableRandom random) {
            this.opener = opener;
            this.owner = owner;
            this.random = random;
            mailbox = KeyPair.of(bytes(32));
            pair = KeyPair.of(bytes(32));
            handle = SubjectEncoding.handle(mailbox.publicKey());
            payload =
                    OpenedPayload.of(
                            new Payload(
                                    handle,
                                    HelpKind.FOOD.ordinal(),
                                    YearMonth.of(2026, 10),
                                    30_400,
                                    0,
                                    Hints.of(bytes(45))));
        }

        private byte[] bytes(int count) {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        }

        String salt() {
            return hex(bytes(32));
        }

        Conversation conversation() {
            return Conversation.ofOwner(payload, mailbox, pair.publicKey());
        }

        String letter(Side from, Case it, String text) {
            try (Conversation conversation = conversation()) {
                String json =
                        "{\"number\":1,\"name\":\"\",\"text\":\"" + text + "\",\"hints\":\"\"}";
                return hex(conversation.seal(from, it.id().toString(), json));
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void plan(Story story) {
        List<Organisation> members = story.members();
        Organisation ours = members.get(0);
        Organisation second = members.get(1);
        Organisation third = members.get(2);
        SplittableRandom random = story.random("cases");
        story.at(3, () -> open(scene(second, third, random)));
        story.at(5, () -> answer(scene(ours, second, random)));
        story.at(9, () -> talk(scene(third, ours, random)));
        story.at(12, () -> end(scene(second, ours, random), "same", "not-same"));
        story.at(16, () -> end(scene(ours, third, random), "not-same", "not-same"));
        story.at(24, () -> end(scene(second, ours, random), "agreed-to-share", "agreed-to-share"));
        story.at(31, () -> end(scene(ours, second, random), "referred", "referred"));
        story.at(40, () -> open(scene(ours, third, random)));
        story.at(20, this::night);
        story.at(44, () -> takeBack(scene(ours, second, random)));
    }

    /** What nobody answered in time has expired. */
    private void night() {
        duties.stream()
                .filter(d -> d.name().equals("case-days"))
                .forEach(d -> d.perform(clock.instant()));
    }

    private static Scene scene(Organisation opener, Organisation owner, SplittableRandom random) {
        return new Scene(opener, owner, random);
    }

    private Case open(Scene scene) {
        UUID agreement =
                agreements.liveOf(scene.opener.id()).stream()
                        .filter(live -> live.allows(scene.owner.id(), HelpKind.FOOD, Use.CASE))
                        .findFirst()
                        .orElseThrow()
                        .id();
        byte[] proof = Conversation.opening(scene.payload, scene.handle, scene.pair.publicKey());
        return openings.open(
                        cast.manager(scene.opener.id()),
                        new Opening(
                                hex(scene.handle),
                                agreement,
                                "food",
                                hex(scene.pair.publicKey()),
                                hex(proof),
                                scene.salt()))
                .orThrow();
    }

    private Case answer(Scene scene) {
        Case it = open(scene);
        try (Conversation conversation = scene.conversation()) {
            return cases.answer(
                            cast.manager(scene.owner.id()),
                            it.id(),
                            hex(scene.mailbox.publicKey()),
                            hex(conversation.answer()),
                            scene.letter(Side.OWNER, it, "سجّلناها في تشرين الأول، سلة غذائية."),
                            scene.salt())
                    .orThrow();
        }
    }

    private Case talk(Scene scene) {
        Case it = answer(scene);
        return cases.confirm(
                        cast.manager(scene.opener.id()),
                        it.id(),
                        scene.letter(Side.OPENER, it, "عندنا الاسم نفسه في الحي نفسه."),
                        scene.salt())
                .orThrow();
    }

    private void end(Scene scene, String opener, String owner) {
        Case it = talk(scene);
        say(scene, scene.opener, it, opener);
        say(scene, scene.owner, it, owner);
    }

    private void say(Scene scene, Organisation by, Case it, String outcome) {
        Actor manager = cast.manager(by.id());
        cases.close(manager, it.id(), outcome, "", scene.salt()).orThrow();
    }

    private void takeBack(Scene scene) {
        Case it = open(scene);
        cases.close(cast.manager(scene.opener.id()), it.id(), null, "", scene.salt()).orThrow();
    }
}
