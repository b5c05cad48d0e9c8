package org.multaqa.keyholder;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.CeremonyMessage.Round;
import org.multaqa.linkage.oprf.LyingHolder;

/** What a holder has heard in a ceremony; filled by the server, awaited by the ceremony. */
final class CeremonyInbox {
    /** More sessions than one are heard of only where somebody plays back what was said before. */
    private static final int MOST_SESSIONS = 8;

    private final CeremonyPlan plan;
    private final byte[] identifier;
    private final Map<Heard, Map<Integer, CeremonyMessage>> heard = new HashMap<>();
    private final Set<String> sessions = new TreeSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable RuntimeException ended;

    private record Heard(String session, Round round) {}

    CeremonyInbox(CeremonyPlan plan) {
        this.plan = plan;
        identifier = plan.identifier();
    }

    /** Takes a message; false where it is not of this ceremony or not signed by its holder. */
    boolean take(CeremonyMessage message) {
        HolderCard from = plan.circle().holder(message.from());
        if (!Arrays.equals(message.plan(), identifier) || !message.isSignedBy(from)) {
            return false;
        }
        lock.lock();
        try {
            String session = Hashes.hex(message.session());
            sessions.add(session);
            if (sessions.size() > MOST_SESSIONS) {
                return false;
            }
            CeremonyMessage before =
                    heard.computeIfAbsent(new Heard(session, message.round()), r -> new TreeMap<>())
                            .putIfAbsent(message.from(), message);
            if (message.round() == Round.END) {
                end(accusation(message, from));
            } else if (before != null && !before.says(message)) {
                end(
                        message.round() == Round.HELLO
                                ? new Refusal("keyholder.ceremony-anew", "name", from.name())
                                : new LyingHolder(message.from(), "it said two things"));
            }
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private Refusal accusation(CeremonyMessage message, HolderCard from) {
        int liar = message.body().length == 1 ? message.body()[0] : 0;
        return liar >= 1 && liar <= plan.circle().holders().size()
                ? new Refusal(
                        "keyholder.ceremony-accused",
                        "name",
                        from.name(),
                        "liar",
                        plan.circle().holder(liar).name())
                : new Refusal("keyholder.ceremony-ended", "name", from.name());
    }

    /** The messages of a round from these holders, by number, as soon as all are there. */
    Map<Integer, CeremonyMessage> await(
            byte[] session, Round round, Set<Integer> from, Duration longest)
            throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            Heard wanted = new Heard(Hashes.hex(session), round);
            while (ended == null
                    && !heard.getOrDefault(wanted, Map.of()).keySet().containsAll(from)) {
                if (left <= 0) {
                    throw new Refusal("keyholder.ceremony-waited", "names", lacking(wanted, from));
                }
                left = changed.awaitNanos(left);
            }
            if (ended != null) {
                throw ended;
            }
            Map<Integer, CeremonyMessage> all = new TreeMap<>(heard.getOrDefault(wanted, Map.of()));
            all.keySet().retainAll(from);
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the ceremony for whoever waits; the first reason stands. */
    void end(RuntimeException why) {
        lock.lock();
        try {
            if (ended == null) {
                ended = why;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Why it has ended, once it has. */
    @Nullable RuntimeException ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    private String lacking(Heard wanted, Set<Integer> from) {
        Set<Integer> lacking = new TreeSet<>(from);
        lacking.removeAll(heard.getOrDefault(wanted, Map.of()).keySet());
        return String.join(
                ", ", lacking.stream().map(n -> plan.circle().holder(n).name()).toList());
    }
}
