package org.multaqa.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.AidKinds;
import org.multaqa.activities.Facts;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Dates;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.springframework.stereotype.Service;

/**
 * Fills a throwaway installation with invented activities of many months: each organisation works
 * in one to three sectors around one to three sub-districts, larger places being likelier.
 */
@Service
public class BenchActivities {
    private static final long SEED = 20261125;
    private static final String[][] ITEMS = {
        {"FSC", "سلة غذائية", "وجبة", "خبز", "طحين"},
        {"HEA", "دواء", "معاينة طبية", "لقاح"},
        {"EDU", "حقيبة مدرسية", "دورات تعليمية"},
        {"SHL", "بطانية", "ترميم منازل", "خيمة", "مازوت"},
        {"WSH", "سلة صحية", "نقل مياه"},
        {"PRO", "دعم نفسي", "استشارة قانونية"},
        {"NUT", "مكملات غذائية", "حليب أطفال"},
        {"ERY", "تدريب مهني", "مشاريع صغيرة"},
        {"MPC", "مساعدة نقدية"},
    };
    private static final String[] STATUSES = {"completed", "completed", "ongoing", "planned"};
    private static final String[] MODALITIES = {"in-kind", "in-kind", "service", "cash"};

    private final BenchActivityStore store;
    private final Gazetteer gazetteer;
    private final AidKinds kinds;
    private final Clock clock;

    BenchActivities(BenchActivityStore store, Gazetteer gazetteer, AidKinds kinds, Clock clock) {
        this.store = store;
        this.gazetteer = gazetteer;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** What was made: where and what can be asked for. */
    public record Made(
            long entries,
            YearMonth last,
            int months,
            List<String> governorates,
            List<String> places,
            List<String> items) {}

    /** One row as it is written. */
    record Row(
            UUID organisation,
            YearMonth month,
            Facts facts,
            String kind,
            List<String> places,
            long reached,
            boolean reachedBefore,
            boolean membersOnly) {}

    private record Habit(List<Integer> sectors, List<List<Place>> around) {}

    /** Fills in so many activities of the organisations over so many months up to this one. */
    public Made fill(List<Organisation> organisations, int count, int months) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<Place>> areas = new ArrayList<>();
        for (Place area : gazetteer.ofLevel(Level.SUB_DISTRICT)) {
            List<Place> inside = new ArrayList<>(List.of(area));
            inside.addAll(gazetteer.children(area.code()));
            areas.add(inside);
        }
        List<Habit> habits = new ArrayList<>();
        organisations.forEach(o -> habits.add(habit(random, areas)));
        YearMonth last = YearMonth.from(Dates.today(clock.instant()));
        Instant now = clock.instant();
        long[] entries = new long[1];
        store.write(
                now,
                rows -> {
                    for (int i = 0; i < count; i++) {
                        int which = i % organisations.size();
                        YearMonth month = last.minusMonths((i / organisations.size()) % months);
                        Row row =
                                row(
                                        random,
                                        organisations.get(which).id(),
                                        habits.get(which),
                                        month);
                        entries[0] += row.places().size();
                        rows.accept(row);
                    }
                });
        List<String> items = new ArrayList<>();
        for (String[] sector : ITEMS) {
            items.addAll(List.of(sector).subList(1, sector.length));
        }
        return new Made(
                entries[0],
                last,
                months,
                gazetteer.ofLevel(Level.GOVERNORATE).stream().map(Place::code).toList(),
                areas.stream().map(inside -> inside.getLast().code()).toList(),
                items);
    }

    private static Habit habit(SplittableRandom random, List<List<Place>> areas) {
        List<Integer> sectors = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            // The first sectors of the table are those of most charities.
            sectors.add(Math.min(random.nextInt(ITEMS.length), random.nextInt(ITEMS.length)));
        }
        List<List<Place>> around = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            around.add(
                    areas.get(
                            Math.min(random.nextInt(areas.size()), random.nextInt(areas.size()))));
        }
        return new Habit(sectors, around);
    }

    private Row row(SplittableRandom random, UUID organisation, Habit habit, YearMonth month) {
        String[] sector = ITEMS[habit.sectors().get(random.nextInt(habit.sectors().size()))];
        String item = sector[1 + random.nextInt(sector.length - 1)];
        List<Place> inside = habit.around().get(random.nextInt(habit.around().size()));
        List<String> places = new ArrayList<>();
        int several = random.nextInt(10) == 0 ? 3 : 1;
        for (int i = 0; i < several; i++) {
            String code = inside.get(random.nextInt(inside.size())).code();
            if (!places.contains(code)) {
                places.add(code);
            }
        }
        long reached = 20 + random.nextInt(2_000);
        boolean before = random.nextInt(4) == 0;
        boolean members = random.nextInt(20) == 0;
        Map<ActivityField, String> facts = new EnumMap<>(ActivityField.class);
        facts.put(ActivityField.SECTOR, sector[0]);
        facts.put(ActivityField.ITEM, item);
        facts.put(ActivityField.PLACES, String.join(Facts.BETWEEN, places));
        facts.put(ActivityField.STATUS, STATUSES[random.nextInt(STATUSES.length)]);
        facts.put(ActivityField.DELIVERY_MODALITY, MODALITIES[random.nextInt(MODALITIES.length)]);
        facts.put(ActivityField.TOTAL_REACHED, String.valueOf(reached));
        facts.put(ActivityField.HH_REACHED, String.valueOf(reached / 5));
        facts.put(ActivityField.REACHED_BEFORE, before ? "yes" : "no");
        if (members) {
            facts.put(ActivityField.VISIBILITY, "members");
        }
        return new Row(
                organisation,
                month,
                Facts.of(facts),
                kinds.of(item),
                places,
                reached,
                before,
                members);
    }

    /** A new id for a row. */
    static UUID id() {
        return Ids.next();
    }
}
