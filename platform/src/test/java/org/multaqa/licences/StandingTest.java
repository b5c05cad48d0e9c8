package org.multaqa.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.database.Ids;
import org.multaqa.directory.LicenceStanding;

@DisplayName("The standing of licences on a day")
class StandingTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final UUID ORGANISATION = Ids.next();

    @Test
    @DisplayName("follows the decisions one after the other")
    void followsTheDecisions() {
        Licence first = licence(LicenceKind.PUBLICATION, 0, 364);
        Licence renewal = licence(LicenceKind.RENEWAL, 365, 729);
        Licence again = licence(LicenceKind.PUBLICATION, 900, null);
        List<Licence> licences = List.of(first, renewal, again);
        List<Measure> measures =
                List.of(
                        measure(first, MeasureKind.SUSPENSION, 100, 1),
                        measure(first, MeasureKind.LIFTING, 130, 2),
                        measure(renewal, MeasureKind.SUSPENSION, 700, 3),
                        measure(renewal, MeasureKind.REVOCATION, 800, 4));
        assertThat(at(licences, measures, -1)).isEqualTo(LicenceStanding.NONE);
        assertThat(at(licences, measures, 0)).isEqualTo(LicenceStanding.CURRENT);
        assertThat(at(licences, measures, 100)).isEqualTo(LicenceStanding.SUSPENDED);
        assertThat(at(licences, measures, 130)).isEqualTo(LicenceStanding.CURRENT);
        // The renewal is known and follows without a gap: nothing ends here.
        assertThat(at(licences, measures, 350)).isEqualTo(LicenceStanding.CURRENT);
        assertThat(at(licences, measures, 669)).isEqualTo(LicenceStanding.EXPIRING);
        assertThat(at(licences, measures, 729)).isEqualTo(LicenceStanding.SUSPENDED);
        assertThat(at(licences, measures, 730)).isEqualTo(LicenceStanding.EXPIRED);
        assertThat(at(licences, measures, 800)).isEqualTo(LicenceStanding.REVOKED);
        assertThat(at(licences, measures, 900)).isEqualTo(LicenceStanding.CURRENT);
    }

    @Test
    @DisplayName("is what walking through all days one by one gives, for thousands of histories")
    void isWhatWalkingGives() {
        long seed = 20261125;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 4_000; round++) {
            List<Licence> licences = licences(random);
            List<Measure> measures = measures(licences, random);
            for (int i = 0; i < 6; i++) {
                int day = random.nextInt(-5, 420);
                assertThat(at(licences, measures, day))
                        .as(
                                "seed %d, round %d, day %d: %s %s",
                                seed, round, day, licences, measures)
                        .isEqualTo(walked(licences, measures, day));
            }
        }
    }

    /** Walks from the first day to this one, keeping what a clerk with a calendar would keep. */
    private static LicenceStanding walked(
            List<Licence> licences, List<Measure> measures, int until) {
        List<Licence> running = new ArrayList<>();
        boolean any = false;
        boolean revoked = false;
        boolean suspended = false;
        List<Licence> counted = licences.stream().filter(l -> !l.isStruck()).toList();
        for (int d = -400; d <= until; d++) {
            LocalDate day = START.plusDays(d);
            List<Licence> begin =
                    counted.stream()
                            .filter(l -> l.validFrom().equals(day))
                            .sorted(
                                    Comparator.comparing(
                                            (Licence l) -> l.kind() == LicenceKind.RENEWAL))
                            .toList();
            for (Licence licence : begin) {
                any = true;
                if (revoked && licence.kind() != LicenceKind.RENEWAL) {
                    revoked = false;
                    suspended = false;
                }
                if (!revoked) {
                    running.add(licence);
                }
            }
            List<Measure> taken =
                    measures.stream()
                            .filter(m -> m.day().equals(day))
                            .filter(m -> counted.stream().anyMatch(l -> l.id().equals(m.licence())))
                            .sorted(Comparator.comparing(Measure::takenAt))
                            .toList();
            for (Measure measure : taken) {
                if (measure.kind() == MeasureKind.REVOCATION) {
                    revoked = true;
                    running.clear();
                } else {
                    suspended = measure.kind() == MeasureKind.SUSPENSION;
                }
            }
        }
        LocalDate on = START.plusDays(until);
        if (!any) {
            return LicenceStanding.NONE;
        } else if (revoked) {
            return LicenceStanding.REVOKED;
        } else if (running.stream().noneMatch(l -> l.holdsOn(on))) {
            return LicenceStanding.EXPIRED;
        } else if (suspended) {
            return LicenceStanding.SUSPENDED;
        }
        for (int ahead = 1; ahead <= Standing.NEAR + 1; ahead++) {
            LocalDate day = on.plusDays(ahead);
            boolean covered =
                    running.stream().anyMatch(l -> l.holdsOn(day))
                            || counted.stream()
                                    .anyMatch(l -> l.validFrom().isAfter(on) && l.holdsOn(day));
            if (!covered) {
                return LicenceStanding.EXPIRING;
            }
        }
        return LicenceStanding.CURRENT;
    }

    private static List<Licence> licences(SplittableRandom random) {
        List<Licence> licences = new ArrayList<>();
        int count = random.nextInt(0, 5);
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(0, 300);
            Integer until = random.nextInt(5) == 0 ? null : from + random.nextInt(0, 200);
            LicenceKind kind = random.nextBoolean() ? LicenceKind.PUBLICATION : LicenceKind.RENEWAL;
            Licence licence = licence(kind, from, until);
            licences.add(random.nextInt(8) == 0 ? struck(licence) : licence);
        }
        return licences;
    }

    private static List<Measure> measures(List<Licence> licences, SplittableRandom random) {
        List<Measure> measures = new ArrayList<>();
        int count = licences.isEmpty() ? 0 : random.nextInt(0, 5);
        for (int i = 0; i < count; i++) {
            Licence about = licences.get(random.nextInt(licences.size()));
            MeasureKind kind = MeasureKind.values()[random.nextInt(MeasureKind.values().length)];
            measures.add(measure(about, kind, random.nextInt(0, 350), i));
        }
        return measures;
    }

    private static LicenceStanding at(List<Licence> licences, List<Measure> measures, int day) {
        return Standing.of(licences, measures, START.plusDays(day)).standing();
    }

    private static Licence licence(LicenceKind kind, int from, @Nullable Integer until) {
        UUID id = Ids.next();
        return new Licence(
                id,
                ORGANISATION,
                kind,
                id,
                null,
                "ق/" + from,
                START.plusDays(from),
                "المديرية",
                START.plusDays(from),
                until == null ? null : START.plusDays(until),
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                null);
    }

    private static Licence struck(Licence it) {
        return new Licence(
                it.id(),
                it.organisation(),
                it.kind(),
                it.series(),
                null,
                it.number(),
                it.decidedOn(),
                it.authority(),
                it.validFrom(),
                it.validUntil(),
                null,
                null,
                it.enteredAt(),
                Instant.EPOCH,
                null,
                "سهو");
    }

    private static Measure measure(Licence about, MeasureKind kind, int day, int order) {
        return new Measure(
                Ids.next(),
                about.id(),
                kind,
                "م/" + order,
                START.plusDays(day),
                "سبب",
                null,
                Instant.EPOCH.plusSeconds(order));
    }
}
