package org.multaqa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WorkspaceTest
@DisplayName("The hub of the exchange")
class RegisteringTest {
    @Autowired private Exchange exchange;
    @Autowired private ExchangeLog log;
    @Autowired private KeptAnswers kept;
    @Autowired private Bags bags;
    @Autowired private SampleExchange sample;
    @Autowired private SampleUnion union;
    @Autowired private AdjustableClock clock;

    @Value("${multaqa.data}")
    private String data;

    @Test
    @DisplayName("tells who registers second what stood there before, and the first nothing")
    void secondSeesFirst() {
        byte[] family = SampleExchange.tag();
        byte[] first = SampleExchange.entry(family, SampleExchange.bytes(32));
        byte[] second = SampleExchange.entry(family, SampleExchange.bytes(32));
        assertThat(sample.register(sample.yasmin(), first).getFirst()).isEmpty();
        assertThat(sample.register(sample.zaytoun(), second).getFirst())
                .containsExactly(SampleExchange.payload(first));
        assertThat(sample.check(sample.yasmin(), family, SampleExchange.tag()))
                .satisfiesExactly(
                        bucket ->
                                assertThat(bucket)
                                        .containsExactlyInAnyOrder(
                                                SampleExchange.payload(first),
                                                SampleExchange.payload(second)),
                        bucket -> assertThat(bucket).isEmpty());
    }

    @Test
    @DisplayName("lets two that register one family at once never both be the first")
    void neverBothFirst() throws Exception {
        List<byte[]> families = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            families.add(SampleExchange.tag());
        }
        sample.agreement();
        sample.epoch();
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService charities = Executors.newFixedThreadPool(2)) {
            List<Future<List<Boolean>>> seen = new ArrayList<>();
            for (Actor charity : List.of(sample.yasmin(), sample.zaytoun())) {
                Callable<List<Boolean>> registering =
                        () -> {
                            List<Boolean> known = new ArrayList<>();
                            for (byte[] family : families) {
                                byte[] entry =
                                        SampleExchange.entry(family, SampleExchange.bytes(32));
                                together.await();
                                known.add(!sample.register(charity, entry).getFirst().isEmpty());
                            }
                            return known;
                        };
                seen.add(charities.submit(registering));
            }
            for (int i = 0; i < families.size(); i++) {
                assertThat(List.of(seen.get(0).get().get(i), seen.get(1).get().get(i)))
                        .as("family " + i)
                        .containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    @DisplayName(
            "takes a batch that is sent again once, and gives the same answer until it is acknowledged")
    void sentAgain() {
        byte[] family = SampleExchange.tag();
        HubRequest batch =
                sample.request(
                        HubAct.REGISTERING, SampleExchange.entry(family, SampleExchange.bytes(32)));
        byte[] sealed = exchange.register(sample.yasmin(), batch).orThrow();
        clock.advance(Duration.ofDays(2));
        HubRequest again = at(batch);
        assertThat(exchange.register(sample.yasmin(), again).orThrow()).isEqualTo(sealed);
        assertThat(sample.check(sample.yasmin(), family).getFirst()).hasSize(1);
        assertThat(log.newest(sample.yasmin(), 10))
                .filteredOn(line -> line.commitment().equals(hex(batch)))
                .hasSize(1);
        assertThat(exchange.acknowledge(sample.zaytoun(), hex(batch)).isDone()).isFalse();
        assertThat(exchange.acknowledge(sample.yasmin(), hex(batch)).isDone()).isTrue();
        assertThat(exchange.acknowledge(sample.yasmin(), hex(batch)).isDone()).isTrue();
        assertThat(kept.find(hex(batch))).isEmpty();
        assertThat(exchange.register(sample.yasmin(), again))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Outcome.Why.EXPIRED));
        assertThat(sample.check(sample.yasmin(), family).getFirst()).hasSize(1);
    }

    @Test
    @DisplayName(
            "takes up a batch whose answer was written when the power was cut, and its entries were not")
    void cutBetween() {
        byte[] family = SampleExchange.tag();
        HubRequest batch =
                sample.request(
                        HubAct.REGISTERING, SampleExchange.entry(family, SampleExchange.bytes(32)));
        kept.keep(hex(batch), SampleExchange.bytes(100));
        byte[] sealed = exchange.register(sample.yasmin(), batch).orThrow();
        assertThat(SampleExchange.buckets(sample.opened(sealed)).getFirst()).isEmpty();
        assertThat(sample.check(sample.yasmin(), family).getFirst()).hasSize(1);
    }

    @Test
    @DisplayName("takes no batch twice whose answer was forgotten, or of which no line knows")
    void forgottenAnswer() {
        byte[] family = SampleExchange.tag();
        HubRequest batch =
                sample.request(
                        HubAct.REGISTERING, SampleExchange.entry(family, SampleExchange.bytes(32)));
        exchange.register(sample.yasmin(), batch).orThrow();
        kept.forget(hex(batch));
        assertRefused(exchange.register(sample.yasmin(), batch), "exchange.acknowledged");
        assertThat(sample.check(sample.yasmin(), family).getFirst()).hasSize(1);
    }

    @Test
    @DisplayName(
            "deletes what its charity names by tag and secret, and nothing for a secret that is wrong")
    void withdrawn() {
        byte[] family = SampleExchange.tag();
        byte[] secret = SampleExchange.bytes(32);
        sample.register(sample.yasmin(), SampleExchange.entry(family, secret));
        assertThat(sample.withdraw(sample.zaytoun(), family, SampleExchange.bytes(32))).isZero();
        assertThat(sample.check(sample.zaytoun(), family).getFirst()).hasSize(1);
        assertThat(sample.withdraw(sample.yasmin(), family, secret)).isEqualTo(1);
        assertThat(sample.withdraw(sample.yasmin(), family, secret)).isZero();
        assertThat(sample.check(sample.zaytoun(), family).getFirst()).isEmpty();
    }

    @Test
    @DisplayName(
            "refuses who cites no live agreement, another kind, another key or a clock far from ours")
    void refusals() {
        HubRequest good = sample.request(HubAct.DESK_CHECK, SampleExchange.tag());
        assertThat(exchange.check(sample.yasmin(), good).isDone()).isTrue();
        Actor stranger = new Actor(null, union.donor(), java.util.EnumSet.of(Role.CLERK), "token");
        assertRefused(exchange.check(stranger, fresh(good, good.kind())), "agreements.not-live");
        assertRefused(exchange.check(sample.yasmin(), fresh(good, 1)), "agreements.not-live");
        assertRefused(exchange.check(sample.yasmin(), fresh(good, 99)), "exchange.kind-unknown");
        assertRefused(
                exchange.check(union.actor(Who.SECRETARIAT), fresh(good, 0)),
                "language.not-allowed");
        HubRequest other =
                new HubRequest(
                        good.act(),
                        SampleExchange.bytes(32),
                        good.at(),
                        good.salt(),
                        good.agreement(),
                        good.kind(),
                        good.answerKey(),
                        good.items());
        assertRefused(exchange.check(sample.yasmin(), other), "exchange.other-key");
        clock.advance(Duration.ofMinutes(11));
        assertRefused(exchange.check(sample.yasmin(), good), "exchange.clock-wrong");
        // The same request with another time is the same request: it was answered, and is not
        // again.
        assertRefused(exchange.check(sample.yasmin(), at(good)), "exchange.asked-before");
    }

    @Test
    @DisplayName(
            "keeps no tag and no entry in its log, and nothing that came together together once merged")
    void nothingTiesEntries() throws Exception {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            entries.add(SampleExchange.entry(SampleExchange.tag(), SampleExchange.bytes(32)));
        }
        sample.register(sample.yasmin(), entries.subList(0, 25).toArray(byte[][]::new));
        sample.register(sample.zaytoun(), entries.subList(25, 50).toArray(byte[][]::new));
        bags.merge(sample.epoch());
        assertThat(bags.of(sample.epoch()).waiting()).isZero();
        Path folder = Path.of(data).resolve("exchange");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(f -> size(f) > 0))
                    .filteredOn(
                            f -> f.toString().contains(sample.epoch().groupKey().substring(0, 16)))
                    .extracting(f -> f.getFileName().toString())
                    .allMatch(name -> name.startsWith("table-"));
        }
    }

    /** The same request, sent now. */
    private HubRequest at(HubRequest request) {
        return new HubRequest(
                request.act(),
                request.group(),
                clock.instant(),
                request.salt(),
                request.agreement(),
                request.kind(),
                request.answerKey(),
                request.items());
    }

    private static HubRequest fresh(HubRequest request, int kind) {
        return new HubRequest(
                request.act(),
                request.group(),
                request.at(),
                SampleExchange.bytes(32),
                request.agreement(),
                kind,
                request.answerKey(),
                request.items());
    }

    private static void assertRefused(Outcome<?> outcome, String key) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems().toString()).contains(key));
    }

    private static String hex(HubRequest request) {
        return java.util.HexFormat.of().formatHex(request.commitment());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
