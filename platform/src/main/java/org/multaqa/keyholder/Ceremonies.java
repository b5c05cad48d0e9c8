package org.multaqa.keyholder;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.CeremonyMessage.Round;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.oprf.LyingHolder;

/**
 * The ceremony that a running holder takes part in, one at a time: only its own operator begins
 * one, and until then what others say to it is not heard.
 */
final class Ceremonies {
    private static final Duration AGAIN = Duration.ofMillis(300);

    private final Holder holder;
    private final Speaking speaking;
    private final AtomicReference<@Nullable CeremonyInbox> under = new AtomicReference<>();
    private final AtomicReference<@Nullable CeremonyInbox> over = new AtomicReference<>();

    /** How a holder's voice is made; a test has one that lies. */
    interface Speaking {
        CeremonyPart.Voice voice(CeremonyPlan plan, CeremonyInbox own, Duration patience);
    }

    Ceremonies(Holder holder) {
        this.holder = holder;
        this.speaking = Letters::new;
    }

    Ceremonies(Holder holder, Speaking speaking) {
        this.holder = holder;
        this.speaking = speaking;
    }

    /** A message from another holder; false where no such ceremony has begun here. */
    boolean take(byte[] written) {
        CeremonyMessage message = CeremonyMessage.read(written);
        CeremonyInbox now = under.get();
        CeremonyInbox before = over.get();
        // Who did not hear that its last word had arrived says it again to who is done.
        return (now != null && now.take(message)) || (before != null && before.take(message));
    }

    /**
     * Takes part, to the end: the share is kept and served when this comes back.
     *
     * @param patience how long each of the others may take
     */
    Invitation run(CeremonyPlan plan, Duration patience, Consumer<Round> progress)
            throws InterruptedException {
        requireAble(plan);
        CeremonyInbox inbox = new CeremonyInbox(plan);
        if (!under.compareAndSet(null, inbox)) {
            throw new Refusal("keyholder.ceremony-under-way");
        }
        try (CeremonyPart.Voice voice = speaking.voice(plan, inbox, patience)) {
            return run(plan, inbox, voice, patience, progress);
        } finally {
            over.set(inbox);
            under.set(null);
        }
    }

    private Invitation run(
            CeremonyPlan plan,
            CeremonyInbox inbox,
            CeremonyPart.Voice voice,
            Duration patience,
            Consumer<Round> progress)
            throws InterruptedException {
        try (CeremonyPart part =
                new CeremonyPart(
                        plan, holder.card().number(), shareOf(plan), inbox, voice, progress)) {
            Ceremony.Outcome outcome = part.run(patience);
            holder.keep(outcome);
            part.awaitKept(patience);
            if (!plan.isNew()) {
                holder.destroyEarlier(outcome.group());
            }
            return new Invitation(plan.circle(), outcome.group());
        } catch (LyingHolder liar) {
            sayEnd(voice, liar.number());
            throw new Refusal(
                    "keyholder.ceremony-liar",
                    "number",
                    liar.number(),
                    "name",
                    plan.circle().holder(liar.number()).name(),
                    "what",
                    String.valueOf(liar.getMessage()));
        } catch (RuntimeException e) {
            sayEnd(voice, 0);
            throw e;
        }
    }

    /** Whether the operator has begun one that is not over. */
    boolean isUnderWay() {
        return under.get() != null;
    }

    /** Ends the ceremony under way, if there is one. */
    void end() {
        CeremonyInbox inbox = under.get();
        if (inbox != null) {
            inbox.end(new Refusal("keyholder.ceremony-stopped"));
        }
    }

    private void requireAble(CeremonyPlan plan) {
        HolderCard own = holder.card();
        if (!plan.circle().holder(own.number()).equals(own)) {
            throw new Refusal("keyholder.circle-other", "number", own.number());
        }
        for (GroupKey held : holder.groups()) {
            if (plan.isNew() && held.epoch() >= plan.epoch()) {
                throw new Refusal("keyholder.epoch-past", "last", held.epoch());
            }
        }
    }

    private @Nullable KeyShare shareOf(CeremonyPlan plan) {
        GroupKey before = plan.before();
        return before != null && plan.dealers().contains(holder.card().number())
                ? holder.share(before)
                : null;
    }

    private void sayEnd(CeremonyPart.Voice voice, int liar) throws InterruptedException {
        for (int to = 1; to <= GroupKey.HOLDERS; to++) {
            if (to != holder.card().number()) {
                voice.say(new byte[32], Round.END, to, new byte[] {(byte) liar});
            }
        }
    }

    /** Signs what is said and sends it until it is taken or the ceremony has ended. */
    final class Letters implements CeremonyPart.Voice {
        private final CeremonyPlan plan;
        private final CeremonyInbox own;
        private final Duration patience;
        private final byte[] identifier;
        private final Map<Integer, HolderLine> lines = new HashMap<>();

        Letters(CeremonyPlan plan, CeremonyInbox own, Duration patience) {
            this.plan = plan;
            this.own = own;
            this.patience = patience;
            identifier = plan.identifier();
        }

        @Override
        public void say(byte[] session, Round round, int to, byte[] body)
                throws InterruptedException {
            CeremonyMessage message =
                    CeremonyMessage.signed(
                            holder.opened().identity(),
                            identifier,
                            session,
                            round,
                            holder.card().number(),
                            body);
            if (to == holder.card().number()) {
                own.take(message);
                return;
            }
            byte[] written = message.written();
            HolderLine line =
                    lines.computeIfAbsent(to, n -> new HolderLine(plan.circle().holder(n)));
            long begun = System.nanoTime();
            while (!sent(line, written) && round != Round.END) {
                if (own.ended() != null) {
                    return;
                }
                if (System.nanoTime() - begun > patience.toNanos()) {
                    throw new Refusal(
                            "keyholder.ceremony-waited", "names", plan.circle().holder(to).name());
                }
                // Its operator has not begun yet, or the line is down.
                Thread.sleep(AGAIN);
            }
        }

        private static boolean sent(HolderLine line, byte[] written) throws InterruptedException {
            try {
                return line.post(HolderLine.CEREMONY, written).status() == 204;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void close() {
            lines.values().forEach(HolderLine::close);
        }
    }
}
