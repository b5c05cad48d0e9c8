package org.multaqa.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much a member may ask and register in a day. The key holders count new tokens; whoever has
 * its tokens once could ask the hub for them as often as it liked, and so watch families. What is
 * taken away is never counted: whoever wants to leave must not be kept.
 */
@Component
class Quotas {
    private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");

    private final ExchangeStore store;
    private final Clock clock;
    private final long most;

    /**
     * Counts by the lines of the log.
     *
     * @param most buckets that are asked for, and as many entries that are registered: by default
     *     the twofold of a list of a hundred thousand rows
     */
    Quotas(
            ExchangeStore store,
            Clock clock,
            @Value("${multaqa.exchange.quota:6000000}") long most) {
        this.store = store;
        this.clock = clock;
        this.most = most;
    }

    /** Whether a request still fits into the day of its member. */
    boolean allows(UUID member, HubRequest request) {
        if (request.act() == HubAct.WITHDRAWAL) {
            return true;
        }
        Instant midnight =
                LocalDate.now(clock.withZone(DAMASCUS)).atStartOfDay(DAMASCUS).toInstant();
        long before = store.volume(member, request.act().isCheck(), midnight);
        return before + request.size() <= most;
    }

    long most() {
        return most;
    }
}
