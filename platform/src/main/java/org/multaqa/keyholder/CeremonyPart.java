package org.multaqa.keyholder;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.multaqa.keyholder.CeremonyMessage.Round;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.oprf.LyingHolder;
import org.multaqa.linkage.sodium.KeyPair;
import org.multaqa.linkage.sodium.SealedBox;
import org.multaqa.linkage.sodium.Secret;

/**
 * One holder's part in a ceremony with two others over the network. Each round is complete before
 * the next begins. The echo takes the place of an assembly: there is nothing that all hear at once,
 * so each passes on what it heard, signed as it was, and a dealer that told two holders different
 * things has signed both.
 */
final class CeremonyPart implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] NO_SESSION = new byte[32];
    private static final Set<Integer> ALL = Set.of(1, 2, 3);

    private final CeremonyPlan plan;
    private final int number;
    private final Ceremony ceremony;
    private final CeremonyInbox inbox;
    private final Voice voice;
    private final Consumer<Round> progress;
    private final KeyPair letters = KeyPair.fresh();
    private final Map<Integer, byte[]> boxes = new HashMap<>();
    private byte[] session = NO_SESSION;

    /** How a holder speaks to another: signs a message and sees that it arrives. */
    interface Voice extends AutoCloseable {
        void say(byte[] session, Round round, int to, byte[] body) throws InterruptedException;

        @Override
        void close();
    }

    /**
     * A holder's part.
     *
     * @param share what it holds of the key that is handed on, if it deals
     * @param progress told of each round that is complete
     */
    CeremonyPart(
            CeremonyPlan plan,
            int number,
            @Nullable KeyShare share,
            CeremonyInbox inbox,
            Voice voice,
            Consumer<Round> progress) {
        this.plan = plan;
        this.number = number;
        this.inbox = inbox;
        this.voice = voice;
        this.progress = progress;
        ceremony =
                plan.before() == null
                        ? Ceremony.fresh(number, plan.epoch())
                        : Ceremony.reshare(number, plan.before(), share, plan.dealers());
    }

    /**
     * Goes through all rounds but the last; who lied is named by {@link LyingHolder}.
     *
     * @param patience how long the others may take to begin, then to say each thing
     */
    Ceremony.Outcome run(Duration patience) throws InterruptedException {
        greet(patience);
        boolean deals = ceremony.deals();
        var pledges = round(Round.PLEDGE, deals ? ceremony.pledge() : null, patience);
        pledges.forEach((dealer, m) -> ceremony.hearPledge(dealer, m.body()));
        var said = round(Round.COMMITMENTS, deals ? ceremony.commitments() : null, patience);
        said.forEach((dealer, m) -> ceremony.hear(dealer, m.body()));
        echo(pledges, said, patience);
        judge(points(patience), patience);
        Ceremony.Outcome outcome = ceremony.finish();
        agree(outcome, patience);
        return outcome;
    }

    /** The last round: when all shares are on disk. */
    void awaitKept(Duration patience) throws InterruptedException {
        sayToOthers(Round.KEPT, new byte[0]);
        heard(Round.KEPT, ALL, patience);
    }

    private void greet(Duration patience) throws InterruptedException {
        byte[] drawn = new byte[32];
        RANDOM.nextBytes(drawn);
        sayToOthers(Round.HELLO, Hashes.join(drawn, letters.publicKey()));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (var hello : heard(Round.HELLO, ALL, patience).entrySet()) {
            byte[] body = hello.getValue().body();
            if (body.length != 64) {
                throw new LyingHolder(hello.getKey(), "its greeting has a wrong length");
            }
            boxes.put(hello.getKey(), Arrays.copyOfRange(body, 32, 64));
            all.writeBytes(body);
        }
        session = Hashes.sha256(plan.identifier(), all.toByteArray());
    }

    /** What all dealers say to all; nothing is said by a holder that does not deal. */
    private Map<Integer, CeremonyMessage> round(
            Round round, byte @Nullable [] own, Duration patience) throws InterruptedException {
        if (own != null) {
            sayToOthers(round, own);
        }
        return heard(round, plan.dealers(), patience);
    }

    private void echo(
            Map<Integer, CeremonyMessage> pledges,
            Map<Integer, CeremonyMessage> said,
            Duration patience)
            throws InterruptedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pledges.values().forEach(m -> all.writeBytes(m.written()));
        said.values().forEach(m -> all.writeBytes(m.written()));
        sayToOthers(Round.ECHO, all.toByteArray());
        for (var echo : heard(Round.ECHO, ALL, patience).entrySet()) {
            WireReader reader = new WireReader(echo.getValue().body());
            for (Map<Integer, CeremonyMessage> own : List.of(pledges, said)) {
                for (CeremonyMessage mine : own.values()) {
                    compare(mine, reader, echo.getKey());
                }
            }
        }
    }

    /**
     * What another heard must be what this holder heard; if not, somebody has signed two things.
     */
    private void compare(CeremonyMessage mine, WireReader reader, int echoer) {
        CeremonyMessage theirs;
        try {
            theirs = CeremonyMessage.read(reader);
        } catch (MalformedMessage e) {
            throw new LyingHolder(echoer, "it passed on something unreadable");
        }
        boolean ofThisPlace =
                theirs.from() == mine.from()
                        && theirs.round() == mine.round()
                        && Arrays.equals(theirs.session(), session)
                        && Arrays.equals(theirs.plan(), mine.plan())
                        && theirs.isSignedBy(plan.circle().holder(mine.from()));
        if (!ofThisPlace) {
            throw new LyingHolder(echoer, "it passed on what nobody said");
        }
        if (!theirs.says(mine)) {
            throw new LyingHolder(mine.from(), "it told two holders different things");
        }
    }

    /** Gives and takes the points; tells the dealers whose point does not fit. */
    private byte[] points(Duration patience) throws InterruptedException {
        if (ceremony.deals()) {
            for (int holder : ALL) {
                try (Secret point = ceremony.point(holder)) {
                    byte[] sealed =
                            SealedBox.seal(point, Objects.requireNonNull(boxes.get(holder)));
                    say(Round.POINT, holder, sealed);
                }
            }
        }
        ByteArrayOutputStream unfit = new ByteArrayOutputStream();
        heard(Round.POINT, plan.dealers(), patience)
                .forEach((dealer, message) -> {
                    Optional<Secret> point = SealedBox.open(message.body(), letters);
                    boolean fits =
                            point.isPresent()
                                    && point.get().memory().byteSize() == 32
                                    && ceremony.take(dealer, point.get()).isEmpty();
                    point.ifPresent(Secret::close);
                    if (!fits) {
                        unfit.write(dealer);
                    }
                });
        return unfit.toByteArray();
    }

    private void judge(byte[] unfit, Duration patience) throws InterruptedException {
        sayToOthers(Round.COMPLAINTS, unfit);
        Map<Integer, CeremonyMessage> complaints = heard(Round.COMPLAINTS, ALL, patience);
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        for (var complaint : complaints.entrySet()) {
            for (byte dealer : complaint.getValue().body()) {
                if (dealer == number) {
                    var about = new Ceremony.Complaint(complaint.getKey(), number);
                    try (Secret point = ceremony.disclose(about)) {
                        own.writeBytes(point.copy());
                    }
                }
            }
        }
        var disclosed =
                round(Round.DISCLOSED, ceremony.deals() ? own.toByteArray() : null, patience);
        Map<Integer, Integer> read = new HashMap<>();
        for (var complaint : complaints.entrySet()) {
            byte[] dealers = complaint.getValue().body();
            if (dealers.length > plan.dealers().size()) {
                throw new LyingHolder(complaint.getKey(), "it complains too often");
            }
            for (byte dealer : dealers) {
                if (!plan.dealers().contains((int) dealer)) {
                    throw new LyingHolder(complaint.getKey(), "it complains of nobody");
                }
                byte[] shown = Objects.requireNonNull(disclosed.get((int) dealer)).body();
                int from = read.merge((int) dealer, 32, Integer::sum) - 32;
                if (shown.length < from + 32) {
                    throw new LyingHolder(dealer, "it did not answer a complaint");
                }
                try (Secret point = Secret.taking(Arrays.copyOfRange(shown, from, from + 32))) {
                    ceremony.judge(new Ceremony.Complaint(complaint.getKey(), dealer), point);
                }
            }
        }
    }

    private void agree(Ceremony.Outcome outcome, Duration patience) throws InterruptedException {
        byte[] key = outcome.group().identifier();
        sayToOthers(Round.KEY, key);
        for (var other : heard(Round.KEY, ALL, patience).entrySet()) {
            if (!Arrays.equals(other.getValue().body(), key)) {
                throw new LyingHolder(other.getKey(), "it came to another key from the same words");
            }
        }
    }

    private Map<Integer, CeremonyMessage> heard(Round round, Set<Integer> from, Duration patience)
            throws InterruptedException {
        var messages = inbox.await(session, round, from, patience);
        progress.accept(round);
        return messages;
    }

    private void sayToOthers(Round round, byte[] body) throws InterruptedException {
        for (int holder : ALL) {
            say(round, holder, body);
        }
    }

    private void say(Round round, int to, byte[] body) throws InterruptedException {
        RuntimeException ended = inbox.ended();
        if (ended != null) {
            throw ended;
        }
        voice.say(session, round, to, body);
    }

    @Override
    public void close() {
        Arrays.fill(letters.privateKey(), (byte) 0);
        ceremony.close();
    }
}
