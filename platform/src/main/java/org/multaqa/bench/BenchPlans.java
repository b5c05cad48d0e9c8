package org.multaqa.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.multaqa.bench.BenchPlanStore.Into;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Dates;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.springframework.stereotype.Service;

/**
 * Fills a throwaway installation with invented needs and work plans: of ten needs six are open, of
 * which two are partly covered; of ten plans nine are agreed, and reported for some months by three
 * partners each.
 */
@Service
public class BenchPlans {
    private static final long SEED = 20261201;
    private static final int PARTNERS = 3;
    private static final int INDICATORS = 4;
    private static final int TASKS = 6;
    private static final int MONTHS = 3;
    private static final String[][] ITEMS = {
        {"food-security", "food-basket", "سلل غذائية", "سلة"},
        {"health", "medicine", "أدوية", "علبة"},
        {"education", "school-kit", "حقائب مدرسية", "حقيبة"},
        {"shelter", "blanket", "بطانيات", "بطانية"},
        {"water-and-sanitation", "hygiene-kit", "سلل صحية", "سلة"},
    };
    private static final String[] STATES = {
        "open",
        "open",
        "open",
        "open",
        "partly-covered",
        "partly-covered",
        "covered",
        "closed",
        "closed",
        "reported"
    };
    private static final String[] URGENCIES = {"usual", "pressing", "life-saving"};

    private final BenchPlanStore store;
    private final Gazetteer gazetteer;
    private final Clock clock;

    BenchPlans(BenchPlanStore store, Gazetteer gazetteer, Clock clock) {
        this.store = store;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /** What was made: needs and plans whose pages everybody sees, and areas to ask for. */
    public record Made(List<UUID> needs, List<UUID> plans, List<String> governorates) {}

    private record Share(UUID plan, UUID indicator, UUID partner, String place, long amount) {}

    /** Fills in so many needs and plans of the organisations. */
    public Made fill(List<Organisation> organisations, int needs, int plans) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> places =
                gazetteer.ofLevel(Level.SUB_DISTRICT).stream().map(Place::code).toList();
        List<UUID> seen = needs(random, organisations, places, needs);
        List<UUID> agreed = plans(random, organisations, places, plans);
        return new Made(
                seen,
                agreed,
                gazetteer.ofLevel(Level.GOVERNORATE).stream().map(Place::code).toList());
    }

    private List<UUID> needs(
            SplittableRandom random, List<Organisation> all, List<String> places, int count) {
        Instant now = clock.instant();
        LocalDate today = Dates.today(now);
        List<UUID> seen = new ArrayList<>();
        List<Object[]> commitments = new ArrayList<>();
        store.write(
                Into.NEED,
                rows -> {
                    for (int i = 0; i < count; i++) {
                        UUID id = Ids.next();
                        String[] item = ITEMS[random.nextInt(ITEMS.length)];
                        String state = STATES[i % STATES.length];
                        long quantity = 10 + random.nextInt(2_000);
                        long committed =
                                switch (state) {
                                    case "partly-covered" -> quantity / 2;
                                    case "covered", "closed" -> quantity;
                                    default -> 0;
                                };
                        int urgency = random.nextInt(3);
                        boolean confirmed = !state.equals("reported");
                        rows.add(
                                id,
                                all.get(random.nextInt(all.size())).id(),
                                item[2],
                                ArabicText.normalize(item[2]),
                                item[1],
                                "goods",
                                item[0],
                                quantity,
                                item[3],
                                places.get(random.nextInt(places.size())),
                                quantity * 5,
                                today.plusDays(random.nextInt(200) - 20),
                                URGENCIES[urgency],
                                urgency,
                                state,
                                committed,
                                state.equals("closed") ? quantity : 0L,
                                now,
                                confirmed ? now : null,
                                // Changed once: whoever keeps needs in memory reads them.
                                1L);
                        if (confirmed) {
                            seen.add(id);
                        }
                        if (committed > 0) {
                            UUID giver = all.get(random.nextInt(all.size())).id();
                            commitments.add(
                                    new Object[] {
                                        Ids.next(), id, giver, 1, committed, "committed", now, now
                                    });
                        }
                    }
                });
        store.write(Into.COMMITMENT, rows -> commitments.forEach(rows::add));
        return seen;
    }

    private List<UUID> plans(
            SplittableRandom random, List<Organisation> all, List<String> places, int count) {
        Instant now = clock.instant();
        LocalDate starts = Dates.today(now).withDayOfMonth(1).minusMonths(MONTHS + 1);
        List<UUID> plans = new ArrayList<>();
        List<UUID> agreed = new ArrayList<>();
        store.write(
                Into.PLAN,
                rows -> {
                    for (int i = 0; i < count; i++) {
                        UUID id = Ids.next();
                        boolean draft = i % 10 == 0;
                        plans.add(id);
                        if (!draft) {
                            agreed.add(id);
                        }
                        rows.add(
                                id,
                                all.get(random.nextInt(all.size())).id(),
                                "خطة " + i,
                                "يصل العون إلى من لم يصله.",
                                starts,
                                starts.plusMonths(12).minusDays(1),
                                "monthly",
                                draft ? "draft" : "agreed",
                                true,
                                now,
                                draft ? null : now);
                    }
                });
        store.write(
                Into.OBJECTIVE,
                rows ->
                        plans.forEach(id -> {
                            rows.add(id, 1, "لا أسرة بلا غذاء");
                            rows.add(id, 2, "لا طفل خارج الصف");
                        }));
        shares(random, all, places, plans, starts, now);
        return agreed;
    }

    private void shares(
            SplittableRandom random,
            List<Organisation> all,
            List<String> places,
            List<UUID> plans,
            LocalDate starts,
            Instant now) {
        List<Share> shares = new ArrayList<>();
        List<List<UUID>> partners = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            int first = random.nextInt(all.size() - PARTNERS);
            partners.add(
                    all.subList(first, first + PARTNERS).stream().map(Organisation::id).toList());
        }
        store.write(
                Into.INDICATOR,
                rows -> {
                    for (int i = 0; i < plans.size(); i++) {
                        UUID plan = plans.get(i);
                        for (int k = 0; k < INDICATORS; k++) {
                            UUID id = Ids.next();
                            for (UUID partner : partners.get(i)) {
                                String place = places.get(random.nextInt(places.size()));
                                shares.add(new Share(plan, id, partner, place, 100));
                            }
                            rows.add(
                                    id,
                                    plan,
                                    1 + k % 2,
                                    "أسر وصلها العون",
                                    "أسرة",
                                    0L,
                                    300L,
                                    "sum",
                                    "sum",
                                    "sum",
                                    "other");
                        }
                    }
                });
        store.write(
                Into.SHARE,
                rows ->
                        shares.forEach(it ->
                                rows.add(it.indicator(), it.partner(), it.place(), it.amount())));
        rest(random, plans, partners, starts, now);
        figures(random, plans, partners, shares, starts, now);
    }

    private void rest(
            SplittableRandom random,
            List<UUID> plans,
            List<List<UUID>> partners,
            LocalDate starts,
            Instant now) {
        store.write(
                Into.TASK,
                rows -> {
                    for (int i = 0; i < plans.size(); i++) {
                        for (int k = 0; k < TASKS; k++) {
                            LocalDate from = starts.plusDays(random.nextInt(300));
                            rows.add(
                                    Ids.next(),
                                    plans.get(i),
                                    1 + k % 2,
                                    partners.get(i).get(k % PARTNERS),
                                    "توزيع الدفعة " + k,
                                    from,
                                    from.plusDays(random.nextInt(50)));
                        }
                    }
                });
        store.write(
                Into.SIGNER,
                rows -> {
                    for (int i = 0; i < plans.size(); i++) {
                        for (UUID partner : partners.get(i)) {
                            rows.add(plans.get(i), partner, "signed", now);
                        }
                    }
                });
    }

    private void figures(
            SplittableRandom random,
            List<UUID> plans,
            List<List<UUID>> partners,
            List<Share> shares,
            LocalDate starts,
            Instant now) {
        store.write(
                Into.REPORT,
                rows -> {
                    for (int i = 0; i < plans.size(); i++) {
                        for (UUID partner : partners.get(i)) {
                            for (int month = 0; month < MONTHS; month++) {
                                LocalDate period = starts.plusMonths(month);
                                rows.add(plans.get(i), partner, period, "accepted", now);
                            }
                        }
                    }
                });
        store.write(
                Into.FIGURE,
                rows ->
                        shares.forEach(it -> {
                            for (int month = 0; month < MONTHS; month++) {
                                rows.add(
                                        it.plan(),
                                        it.partner(),
                                        starts.plusMonths(month),
                                        it.indicator(),
                                        it.place(),
                                        (long) random.nextInt(20));
                            }
                        }));
    }
}
