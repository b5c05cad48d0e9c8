package org.multaqa.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.Activity;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.ActivitySheets;
import org.multaqa.activities.ActivitySheets.SheetRow;
import org.multaqa.activities.CountedActivities;
import org.multaqa.activities.CountedActivity;
import org.multaqa.database.Ids;
import org.multaqa.directory.Sector;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Activities in memory")
class HeldActivitiesTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final String[] ITEMS = {"سلة غذائية", "خبز", "دواء", "شيء آخر", ""};
    private static final String[] SECTORS = {"FSC", "HEA", "WSH", "غير ذلك"};
    private static final String[] STATUSES = {"planned", "ongoing", "completed", "cancelled", ""};
    private static final String[] MODALITIES = {
        "", "in-kind", "cash", "voucher", "service", "sponsorship"
    };

    @Autowired private Activities activities;
    @Autowired private ActivitySheets sheets;
    @Autowired private CountedActivities counted;
    @Autowired private HeldActivities held;
    @Autowired private Coverage coverage;
    @Autowired private ViewReader views;
    @Autowired private Gazetteer gazetteer;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName("are what is in the database, after whatever was entered, revised and withdrawn")
    void sameAsInTheDatabase() {
        long seed = 20261125;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Place> places = new ArrayList<>(gazetteer.all());
        List<Activity> known = new ArrayList<>();
        List<Map.Entry<UUID, YearMonth>> batches = new ArrayList<>();
        for (int step = 0; step < 160; step++) {
            change(random, places, known, batches);
            if (step % 5 == 0) {
                assertThat(inMemory()).as("step " + step).isEqualTo(inDatabase());
            }
        }
        Map<String, Long> followed = inMemory();
        held.forget();
        assertThat(inMemory()).isEqualTo(followed).isEqualTo(inDatabase());
    }

    private void change(
            SplittableRandom random,
            List<Place> places,
            List<Activity> known,
            List<Map.Entry<UUID, YearMonth>> batches) {
        Actor rana = union.actor(Who.SECRETARIAT);
        UUID whose = random.nextBoolean() ? union.yasmin() : union.zaytoun();
        YearMonth month = JUNE.minusMonths(random.nextInt(4));
        int what = random.nextInt(10);
        if (what < 4 || known.isEmpty()) {
            known.add(activities.enter(rana, whose, month, told(random, places).facts()).orThrow());
        } else if (what < 7) {
            int which = random.nextInt(known.size());
            Activity it = known.get(which);
            known.set(
                    which,
                    activities
                            .revise(rana, it.line(), it.version(), told(random, places).facts())
                            .orThrow());
        } else if (what < 8) {
            Activity it = known.remove(random.nextInt(known.size()));
            activities.withdraw(rana, it.line(), it.version()).orThrow();
        } else if (what < 9 || batches.isEmpty()) {
            UUID batch = Ids.next();
            sheets.enter(
                            rana,
                            union.yasmin(),
                            month,
                            batch,
                            IntStream.range(0, 30)
                                    .mapToObj(i -> new SheetRow(i, told(random, places).facts())))
                    .orThrow();
            batches.add(Map.entry(batch, month));
        } else {
            Map.Entry<UUID, YearMonth> batch = batches.remove(random.nextInt(batches.size()));
            sheets.withdraw(rana, union.yasmin(), batch.getValue(), batch.getKey()).orThrow();
        }
    }

    private static Told told(SplittableRandom random, List<Place> places) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            codes.add(places.get(random.nextInt(places.size())).code());
        }
        return Told.of(
                        SECTORS[random.nextInt(SECTORS.length)],
                        ITEMS[random.nextInt(ITEMS.length)],
                        String.join("; ", codes),
                        random.nextInt(1_000))
                .with(ActivityField.STATUS, STATUSES[random.nextInt(STATUSES.length)])
                .with(
                        ActivityField.DELIVERY_MODALITY,
                        MODALITIES[random.nextInt(MODALITIES.length)])
                .with(ActivityField.HH_REACHED, String.valueOf(random.nextInt(200)))
                .with(ActivityField.REACHED_BEFORE, random.nextBoolean() ? "yes" : "no")
                .with(ActivityField.VISIBILITY, random.nextInt(4) == 0 ? "members" : "public");
    }

    /** All that is held, an entry a line, counted: entries may be alike. */
    private Map<String, Long> inMemory() {
        Map<String, Long> lines = new TreeMap<>();
        Held now = held.now();
        now.months()
                .forEach((month, entries) -> {
                    for (int e = 0; e < entries.size(); e++) {
                        if (e > 0) {
                            assertThat(entries.place(e))
                                    .isGreaterThanOrEqualTo(entries.place(e - 1));
                        }
                        lines.merge(
                                line(
                                        month,
                                        now.numbers().organisations().key(entries.organisation(e)),
                                        entries.id(e),
                                        now.numbers().places().key(entries.place(e)),
                                        now.numbers().kinds().key(entries.kind(e)),
                                        entries.sector(e),
                                        Status.values()[entries.statusNumber(e)],
                                        Modality.values()[entries.modalityNumber(e)],
                                        entries.isMembersOnly(e),
                                        entries.isReachedBefore(e),
                                        entries.reached(e),
                                        entries.households(e)),
                                1L,
                                Long::sum);
                    }
                });
        return lines;
    }

    private Map<String, Long> inDatabase() {
        Map<String, Long> lines = new TreeMap<>();
        counted.all(it -> entries(it).forEach(line -> lines.merge(line, 1L, Long::sum)));
        return lines;
    }

    private static List<String> entries(CountedActivity it) {
        List<String> places = it.places().stream().distinct().toList();
        List<String> lines = new ArrayList<>();
        long people = it.reached() == null ? 0 : it.reached();
        long households = it.households() == null ? 0 : it.households();
        for (int i = 0; i < places.size(); i++) {
            long left = places.size() - i;
            // The first take the remainder: what is left divided by who is left, rounded up.
            long share = (people + left - 1) / left;
            long families = (households + left - 1) / left;
            people -= share;
            households -= families;
            lines.add(
                    line(
                            it.yearMonth(),
                            it.organisation(),
                            it.id(),
                            places.get(i),
                            it.kind(),
                            Sector.ofCode(it.sector())
                                    .map(Sector::ordinal)
                                    .orElse(Sectors.UNCLASSIFIED),
                            Status.of(it.status()),
                            Modality.of(it.modality()),
                            it.membersOnly(),
                            it.reachedBefore(),
                            share,
                            families));
        }
        return lines;
    }

    private static String line(Object... parts) {
        return String.join(" ", java.util.Arrays.stream(parts).map(String::valueOf).toList());
    }

    @Test
    @DisplayName("show readers no half of a sheet while sheets come and go")
    void noHalves() throws Exception {
        YearMonth month = YearMonth.of(2024, 3);
        View view =
                views.read(Map.of("month", month.toString(), "level", Level.DISTRICT.word()))
                        .view();
        AtomicBoolean going = new AtomicBoolean(true);
        List<Long> wrong = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(
                        threads.submit(() -> {
                            int looked = 0;
                            while (going.get()) {
                                Count all =
                                        coverage.matrix(
                                                        union.actor(Who.SECRETARIAT),
                                                        view,
                                                        Language.ARABIC)
                                                .all()
                                                .total();
                                // A sheet is 200 rows of 7 people in two districts.
                                if (all.people() % 1_400 != 0) {
                                    synchronized (wrong) {
                                        wrong.add(all.people());
                                    }
                                }
                                looked++;
                            }
                            return looked;
                        }));
            }
            Actor rana = union.actor(Who.SECRETARIAT);
            for (int i = 0; i < 25; i++) {
                UUID batch = Ids.next();
                sheets.enter(
                                rana,
                                union.yasmin(),
                                month,
                                batch,
                                IntStream.range(0, 200)
                                        .mapToObj(r ->
                                                new SheetRow(
                                                        r,
                                                        Told.of(
                                                                        "FSC",
                                                                        "خبز",
                                                                        r % 2 == 0
                                                                                ? "SY0303"
                                                                                : "SY0202",
                                                                        7)
                                                                .facts())))
                        .orThrow();
                if (i % 2 == 1) {
                    sheets.withdraw(rana, union.yasmin(), month, batch).orThrow();
                }
            }
            going.set(false);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(coverage.count(union.actor(Who.SECRETARIAT), view, null).people())
                .isEqualTo(13 * 1_400);
    }
}
