package org.multaqa.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.exchange.ExchangeLog;
import org.multaqa.exchange.SampleExchange;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.blind.CountScope;
import org.multaqa.places.Gazetteer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("The different families that charities reached")
class ReachTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Autowired private Reports reports;
    @Autowired private Figures figures;
    @Autowired private ReachStore store;
    @Autowired private ExchangeLog log;
    @Autowired private SampleExchange sample;
    @Autowired private SampleUnion union;
    @Autowired private SampleCoalition networks;
    @Autowired private Gazetteer gazetteer;
    @Autowired private AdjustableClock clock;
    @Autowired private HeldSums held;
    @LocalServerPort private int port;

    private String place = "";

    @BeforeEach
    void november() {
        clock.set(Instant.parse("2026-11-23T09:00:00Z"));
        place =
                gazetteer.ofLevel(org.multaqa.places.Level.SUB_DISTRICT).stream()
                        .map(p -> p.code())
                        .sorted()
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    @DisplayName(
            "are published from the first of the next month on, on the page, in the API and with the gaps, to the ministry too")
    void published() {
        sample.agreement();
        reports.take(sample.yasmin(), report("2026-11", 400, 380)).orThrow();
        reports.take(sample.zaytoun(), report("2026-11", 300, 120)).orThrow();
        assertThat(figures.of(all())).isEmpty();
        assertThat(union.visitor(Who.NOBODY, port).get("/reach").body())
                .contains("لم تُعدّ أسرة بعد");
        clock.set(Instant.parse("2026-12-01T09:00:00Z"));
        Figure figure = figures.of(all()).orElseThrow();
        assertThat(figure.families()).isBetween(470, 530);
        assertThat(figure.registered()).isBetween(670, 730);
        assertThat(figure.least()).isLessThan(500);
        assertThat(figure.most()).isGreaterThan(500);
        for (Who who : List.of(Who.NOBODY, Who.MINISTRY, Who.OWN_CLERK)) {
            held.forget();
            assertThat(union.visitor(who, port).get("/reach?month=2026-11").body())
                    .contains("مختلفة وصلتها مساعدة")
                    .contains("لا يُنشر عن");
            assertThat(union.visitor(who, port).get("/api/v1/reach?area=" + place).body())
                    .contains("\"registered\":");
            assertThat(union.visitor(who, port).get("/api/v1/coverage?month=2026-11").body())
                    .contains("\"unique\":{");
        }
        assertThat(union.visitor(Who.NOBODY, port).get("/api/v1/reach?month=13").statusCode())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("of a coalition lie between those that its members saw first and all they have")
    void coalition() {
        sample.agreement();
        UUID network = networks.withBoth();
        reports.take(sample.yasmin(), report("2026-08", 200, 200)).orThrow();
        reports.take(sample.zaytoun(), report("2026-08", 160, 60)).orThrow();
        clock.set(Instant.parse("2026-12-01T09:00:00Z"));
        held.forget();
        java.time.YearMonth august = java.time.YearMonth.of(2026, 8);
        Figure figure = figures.of(new ReachQuestion(null, august, null, network)).orElseThrow();
        assertThat(figure.least()).isBetween(210, 270);
        assertThat(figure.most()).isBetween(350, 410);
        String page = union.visitor(Who.NOBODY, port).get("/reach?network=" + network).body();
        assertThat(page).contains("على الأقل");
        assertThat(figures.of(new ReachQuestion(null, august, null, UUID.randomUUID()))).isEmpty();
    }

    @Test
    @DisplayName("count once, however often and by whatever many threads a report is sent")
    void once() throws Exception {
        sample.agreement();
        CountReport report = report("2026-10", 50, 40);
        CyclicBarrier together = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> sent = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Callable<Boolean> sending =
                        () -> {
                            together.await();
                            return reports.take(sample.yasmin(), report).isDone();
                        };
                sent.add(threads.submit(sending));
            }
            for (Future<Boolean> one : sent) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(sums("2026-10", "any-union-ever")).isEqualTo(40);
        assertThat(log.newest(sample.yasmin(), 50))
                .filteredOn(line -> line.act().equals(Reports.ACT))
                .filteredOn(line -> line.commitment().equals(report.commitment()))
                .hasSize(1);
    }

    @Test
    @DisplayName("grow fewer by what is withdrawn, of which nobody can take back more than it told")
    void withdrawn() {
        sample.agreement();
        reports.take(sample.yasmin(), report("2026-09", 50, 40)).orThrow();
        reports.take(sample.yasmin(), report("2026-09", -20, -15)).orThrow();
        assertThat(sums("2026-09", "any-union-ever")).isEqualTo(25);
        refused(report("2026-09", -31, -1), "reach.more-taken-back");
        assertThat(sums("2026-09", Reports.REGISTERED)).isEqualTo(30);
        assertThat(sums("2026-09", "any-union-ever")).isEqualTo(25);
    }

    @Test
    @DisplayName("are taken from whom a live agreement binds, and only if they can be true")
    void sound() {
        CountReport good = report("2026-10", 20, 10);
        UUID other = UUID.randomUUID();
        refused(of(good, other, "food", "2026-10", place, good.first()), "agreements.not-live");
        refused(of(good, good.agreement(), "rent", "2026-10", place, good.first()), "agreements");
        refused(of(good, good.agreement(), "medical", "2026-10", place, good.first()), "unclear");
        refused(of(good, good.agreement(), "food", "2027-10", place, good.first()), "unclear");
        refused(of(good, good.agreement(), "food", "2026-10", "SY01", good.first()), "unclear");
        refused(of(good, good.agreement(), "food", "2026-10", null, good.first()), "unclear");
        refused(report("2026-10", 20, 21), "unclear");
        Map<String, CountReport.Tally> first = new java.util.HashMap<>(good.first());
        first.put("any-union-ever", new CountReport.Tally(11, 11));
        refused(of(good, good.agreement(), "food", "2026-10", place, first), "unclear");
        assertThat(reports.take(union.actor(Who.MINISTRY), good).isDone()).isFalse();
        assertThat(reports.take(union.actor(Who.SECRETARIAT), good).isDone()).isFalse();
    }

    private void refused(CountReport report, String key) {
        Actor yasmin = new Actor(null, union.yasmin(), java.util.EnumSet.of(Role.CLERK), "token");
        assertThat(reports.take(yasmin, report))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        it -> assertThat(it.problems().toString()).contains(key));
    }

    private static ReachQuestion all() {
        return new ReachQuestion(null, java.time.YearMonth.of(2026, 11), null, null);
    }

    /** All that was told of a month in a scope. */
    private int sums(String month, String scope) {
        int[] all = {0};
        store.sums(
                java.time.LocalDate.parse("2030-01-01"),
                sum -> {
                    if (sum.month().toString().startsWith(month) && sum.scope().equals(scope)) {
                        all[0] += sum.families();
                    }
                });
        return all[0];
    }

    /** A list of food, of which the same number is first in every scope. */
    private CountReport report(String month, int registered, int first) {
        byte[] name = new byte[32];
        RANDOM.nextBytes(name);
        return new CountReport(
                HexFormat.of().formatHex(name),
                sample.agreement(),
                "food",
                month,
                place,
                new CountReport.Tally(registered, registered),
                CountScope.ALL.stream()
                        .collect(
                                Collectors.toMap(
                                        CountScope::word,
                                        s -> new CountReport.Tally(first, first))));
    }

    private static CountReport of(
            CountReport like,
            UUID agreement,
            String kind,
            String month,
            @Nullable String place,
            Map<String, CountReport.Tally> first) {
        return new CountReport(
                like.name(), agreement, kind, month, place, like.registered(), first);
    }
}
