package org.multaqa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.agreements.Agreements;
import org.multaqa.database.Database;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The quota of a member")
class QuotasTest {
    @Autowired private Epochs epochs;
    @Autowired private Bags bags;
    @Autowired private KeptAnswers kept;
    @Autowired private ExchangeLog log;
    @Autowired private ExchangeStore store;
    @Autowired private Agreements agreements;
    @Autowired private Database db;
    @Autowired private SampleExchange sample;
    @Autowired private AdjustableClock clock;

    @Test
    @DisplayName(
            "answers no more than a day's quota, the next day again, and lets withdraw at all times")
    void quota() {
        Quotas quotas = new Quotas(store, clock, 10);
        Exchange small =
                new Exchange(epochs, bags, kept, log, store, agreements, quotas, db, clock);
        clock.advance(Duration.ofDays(1));
        assertThat(small.check(sample.zaytoun(), tags(10)).isDone()).isTrue();
        assertThat(small.check(sample.zaytoun(), tags(1)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Outcome.Why.TOO_MANY));
        assertThat(small.check(sample.yasmin(), tags(10)).isDone()).isTrue();
        byte[] family = SampleExchange.tag();
        byte[] secret = SampleExchange.bytes(32);
        HubRequest batch = sample.request(HubAct.REGISTERING, SampleExchange.entry(family, secret));
        assertThat(small.register(sample.zaytoun(), batch).isDone()).isTrue();
        byte[] item = java.util.Arrays.copyOf(family, HubAct.WITHDRAWAL.bytes());
        System.arraycopy(secret, 0, item, family.length, secret.length);
        byte[][] many = new byte[20][];
        for (int i = 0; i < many.length; i++) {
            many[i] = i == 7 ? item : SampleExchange.bytes(item.length);
        }
        assertThat(
                        small.withdraw(sample.zaytoun(), sample.request(HubAct.WITHDRAWAL, many))
                                .orThrow())
                .isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(small.check(sample.zaytoun(), tags(10)).isDone()).isTrue();
    }

    private HubRequest tags(int count) {
        byte[][] tags = new byte[count][];
        for (int i = 0; i < count; i++) {
            tags[i] = SampleExchange.tag();
        }
        return sample.request(HubAct.BATCH_CHECK, tags);
    }
}
