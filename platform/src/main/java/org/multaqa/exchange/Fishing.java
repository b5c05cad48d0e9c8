package org.multaqa.exchange;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HexFormat;
import org.multaqa.jobs.Duty;
import org.springframework.stereotype.Component;

/**
 * Names who asks much and registers little: whoever asked for more than {@link #MUCH} tags in
 * thirty days and two weeks later has registered less than a tenth as many. Checks are for
 * distributions, and after a distribution help is registered; whoever only asks may be looking
 * people up. An alarm is a line of the log, once in the time that it speaks of, and accuses nobody:
 * the auditor asks.
 */
@Component
class Fishing implements Duty {
    /** The tags of some hundred families, decoys among them. */
    static final int MUCH = 20_000;

    static final Duration ASKED = Duration.ofDays(30);
    static final Duration PATIENCE = Duration.ofDays(14);
    private static final int PART = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ExchangeStore store;
    private final ExchangeLog log;

    Fishing(ExchangeStore store, ExchangeLog log) {
        this.store = store;
        this.log = log;
    }

    @Override
    public String name() {
        return "exchange-alarms";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(2, 30);
    }

    @Override
    public void perform(Instant now) {
        Instant until = now.minus(PATIENCE);
        for (ExchangeStore.Volume volume : store.volumes(until.minus(ASKED), until)) {
            boolean little = volume.registered() < volume.checked() / PART;
            if (volume.checked() > MUCH && little && !volume.named()) {
                byte[] random = new byte[32];
                RANDOM.nextBytes(random);
                log.write(
                        volume.organisation(),
                        LogLine.ALARM,
                        null,
                        null,
                        (int) Math.min(Integer.MAX_VALUE, volume.checked()),
                        HexFormat.of().formatHex(random));
            }
        }
    }
}
