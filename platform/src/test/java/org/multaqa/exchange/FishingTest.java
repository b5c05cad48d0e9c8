package org.multaqa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The alarm of the exchange")
class FishingTest {
    @Autowired private ExchangeLog log;
    @Autowired private ExchangeStore store;
    @Autowired private SampleExchange sample;
    @Autowired private SampleUnion union;
    @Autowired private AdjustableClock clock;

    @Test
    @DisplayName("names who asks much and registers nothing, once, and nobody who registers")
    void fishing() {
        Fishing fishing = new Fishing(store, log);
        for (int i = 0; i < 3; i++) {
            sample.check(sample.yasmin(), tags(10_000));
            sample.check(sample.zaytoun(), tags(10_000));
        }
        for (int i = 0; i < 4_000; i += 1_000) {
            byte[][] some = new byte[1_000][];
            for (int j = 0; j < some.length; j++) {
                some[j] = SampleExchange.entry(SampleExchange.tag(), SampleExchange.bytes(32));
            }
            sample.register(sample.zaytoun(), some);
        }
        fishing.perform(clock.instant());
        assertThat(alarms()).isEmpty();
        clock.advance(Duration.ofDays(15));
        fishing.perform(clock.instant());
        fishing.perform(clock.instant());
        assertThat(alarms()).containsExactly(union.yasmin());
    }

    private List<java.util.UUID> alarms() {
        return store.newest(null, 1000).stream()
                .filter(line -> line.act().equals(LogLine.ALARM))
                .map(LogLine::organisation)
                .toList();
    }

    private static byte[][] tags(int count) {
        byte[][] tags = new byte[count][];
        for (int i = 0; i < count; i++) {
            tags[i] = SampleExchange.tag();
        }
        return tags;
    }
}
