package org.multaqa.coverage;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.multaqa.activities.CountedActivity;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;

/** Takes activities in one by one and makes the slices of their months. */
final class EntryReading {
    private record News(Set<UUID> rows, EntryList added) {}

    private final Gazetteer gazetteer;
    private final Map<UUID, UUID> merged;
    private final Held.Numbers numbers;
    private final Map<YearMonth, News> news = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private long highest;

    /**
     * @param merged organisations that others have taken the place of
     * @param numbers grow by what is met
     */
    EntryReading(Gazetteer gazetteer, Map<UUID, UUID> merged, Held.Numbers numbers) {
        this.gazetteer = gazetteer;
        this.merged = merged;
        this.numbers = numbers;
        for (Place place : gazetteer.all()) {
            // The larger come first: all areas have numbers, also those in which nothing is done.
            if (!place.level().hasArea()) {
                break;
            }
            place(place.code());
        }
    }

    /** The highest number of a change that was met. */
    long highest() {
        return highest;
    }

    void take(CountedActivity it) {
        highest = Math.max(highest, it.changeNumber());
        News month =
                news.computeIfAbsent(
                        it.yearMonth(), m -> new News(new HashSet<>(), new EntryList()));
        month.rows().add(it.id());
        if (!it.replaced()) {
            add(month.added(), it);
        }
    }

    /**
     * Takes an activity of a reading that begins with nothing, where none takes another's place.
     */
    void takeFirst(CountedActivity it) {
        highest = Math.max(highest, it.changeNumber());
        add(
                news.computeIfAbsent(it.yearMonth(), m -> new News(Set.of(), new EntryList()))
                        .added(),
                it);
    }

    private void add(EntryList list, CountedActivity it) {
        int kind = numbers.kinds().give(it.kind());
        int organisation =
                numbers.organisations()
                        .give(merged.getOrDefault(it.organisation(), it.organisation()));
        if (organisation > Numbering.MOST) {
            throw new IllegalStateException("more organisations than can be numbered");
        }
        int sector = Sectors.number(it.sector());
        byte flags =
                EntryColumns.flags(
                        Status.of(it.status()),
                        Modality.of(it.modality()),
                        it.membersOnly(),
                        it.reachedBefore());
        List<Integer> there = it.places().stream().map(this::place).distinct().toList();
        long people = it.reached() == null ? 0 : it.reached();
        long families = it.households() == null ? 0 : it.households();
        for (int i = 0; i < there.size(); i++) {
            list.add(
                    there.get(i),
                    kind,
                    organisation,
                    sector,
                    flags,
                    share(people, there.size(), i),
                    share(families, there.size(), i),
                    it.id());
        }
    }

    /** Equal parts of whole people, the remainder to the first ones. */
    static int share(long whole, int parts, int part) {
        return (int) (whole / parts + (part < whole % parts ? 1 : 0));
    }

    private int place(String code) {
        Integer known = places.get(code);
        if (known != null) {
            return known;
        }
        int number = numbers.places().give(gazetteer.find(code).map(Place::code).orElse(code));
        for (Place around : gazetteer.path(code)) {
            numbers.places().give(around.code());
        }
        if (number > Numbering.MOST) {
            throw new IllegalStateException("more places than can be numbered");
        }
        places.put(code, number);
        return number;
    }

    /** The slices with what was taken in; what was taken is let go of on the way. */
    SortedMap<YearMonth, MonthEntries> months(SortedMap<YearMonth, MonthEntries> before) {
        SortedMap<YearMonth, MonthEntries> months = new TreeMap<>(before);
        for (YearMonth month : List.copyOf(news.keySet())) {
            News of = news.remove(month);
            if (of == null) {
                continue;
            }
            MonthEntries there = months.get(month);
            EntryList list = there == null ? new EntryList() : there.without(of.rows());
            list.addAll(of.added());
            if (list.size() == 0) {
                months.remove(month);
            } else {
                months.put(month, MonthEntries.of(list));
            }
        }
        numbers.publish();
        return months;
    }
}
