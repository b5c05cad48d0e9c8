package org.multaqa.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.multaqa.keyholder.HolderCard;
import org.multaqa.keyholder.HolderHealth;
import org.springframework.stereotype.Component;

/**
 * Whether the key holders answered when they were last asked. A page asks in the background and
 * shows what is known: nobody waits for a machine that is off.
 */
@Component
class HolderStates {
    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final Map<String, State> states = new ConcurrentHashMap<>();
    private final Set<String> asking = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    HolderStates(Clock clock) {
        this.clock = clock;
    }

    /** When it was asked, and whether it answered. */
    record State(Instant at, boolean there) {}

    /** What is known of a holder; empty while it is asked for the first time. */
    Optional<State> of(HolderCard card) {
        String address = card.address().toString();
        State known = states.get(address);
        boolean old = known == null || known.at().plus(KNOWN).isBefore(clock.instant());
        if (old && asking.add(address)) {
            Thread.ofVirtual().name("asks-holder-" + card.number()).start(() -> ask(card, address));
        }
        return Optional.ofNullable(known);
    }

    private void ask(HolderCard card, String address) {
        try {
            states.put(address, new State(clock.instant(), HolderHealth.isThere(card)));
        } finally {
            asking.remove(address);
        }
    }
}
