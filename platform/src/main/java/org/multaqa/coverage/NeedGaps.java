package org.multaqa.coverage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ActivityRight;
import org.multaqa.database.Remembering;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/**
 * The gap: confirmed needs without what is promised towards them and without running activities.
 *
 * <p>An activity runs where it is planned, ongoing or does not say, in the months looked at. It
 * covers a need of its kind at its place or around it, the nearest first; each of its people covers
 * one, once. Who has promised something towards a need is not counted there once more.
 */
@Component
class NeedGaps implements Remembering {
    private static final int RUNNING =
            1 << Status.UNSAID.ordinal()
                    | 1 << Status.PLANNED.ordinal()
                    | 1 << Status.ONGOING.ordinal();

    private final HeldActivities activities;
    private final List<KnownNeeds> known;
    private final Gazetteer gazetteer;
    private final Cache<Key, List<Uncovered>> found = Caffeine.newBuilder().maximumSize(24).build();
    private final Cache<Shown, NeedTable> tables = Caffeine.newBuilder().maximumSize(200).build();

    NeedGaps(HeldActivities activities, List<KnownNeeds> known, Gazetteer gazetteer) {
        this.activities = activities;
        this.known = known;
        this.gazetteer = gazetteer;
    }

    private record Key(
            long activities,
            long needs,
            long places,
            YearMonth from,
            YearMonth to,
            boolean firstOnly,
            boolean members) {}

    /** What a table is of. */
    private record Shown(
            Key key, Level level, @Nullable Place within, int sector, @Nullable String kind) {}

    /** A kind of aid at a place, by their numbers. */
    private record Where(int kind, int place) {}

    @Override
    public void forget() {
        found.invalidateAll();
        tables.invalidateAll();
    }

    /** The needs of a view, of those that are most uncovered first. */
    List<Uncovered> of(Actor reader, View view) {
        return all(reader, view).stream().filter(it -> isIn(it, view)).toList();
    }

    private static boolean isIn(Uncovered it, View view) {
        return it.within(view.within())
                && (view.kind() == null || view.kind().equals(it.lack().kind()))
                && (view.sector() == Sectors.ALL || view.sector() == it.lack().sector().ordinal());
    }

    /** The same by area and sector. */
    NeedTable table(Actor reader, View view, List<Place> areas) {
        Shown shown =
                new Shown(
                        key(reader, view, activities.now(), told()),
                        view.level(),
                        view.within(),
                        view.sector(),
                        view.kind());
        return tables.get(shown, s -> table(of(reader, view), view.level(), areas));
    }

    private static NeedTable table(List<Uncovered> needs, Level level, List<Place> areas) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < areas.size(); row++) {
            rows.put(areas.get(row).code(), row);
        }
        NeedTable table = new NeedTable(areas);
        for (Uncovered it : needs) {
            Place area = it.at(level);
            Integer row = area == null ? null : rows.get(area.code());
            table.add(row == null ? areas.size() : row, it);
        }
        return table;
    }

    private List<Uncovered> all(Actor reader, View view) {
        Held held = activities.now();
        KnownNeeds.Told told = told();
        return found.get(key(reader, view, held, told), k -> count(held, told.lacks(), k));
    }

    private static Key key(Actor reader, View view, Held held, KnownNeeds.Told told) {
        return new Key(
                held.number(),
                told.number(),
                held.places().number(),
                view.from(),
                view.month(),
                view.isCumulative(),
                reader.may(ActivityRight.READ_MEMBERS_ROWS));
    }

    /** What all who know of needs tell. */
    private KnownNeeds.Told told() {
        long number = 0;
        List<KnownNeeds.Lack> lacks = List.of();
        for (KnownNeeds needs : known) {
            KnownNeeds.Told told = needs.told();
            number += told.number();
            lacks = lacks.isEmpty() ? told.lacks() : joined(lacks, told.lacks());
        }
        return new KnownNeeds.Told(number, lacks);
    }

    private static List<KnownNeeds.Lack> joined(
            List<KnownNeeds.Lack> some, List<KnownNeeds.Lack> others) {
        List<KnownNeeds.Lack> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private List<Uncovered> count(Held held, List<KnownNeeds.Lack> lacks, Key key) {
        long[] left = lacks.stream().mapToLong(KnownNeeds.Lack::open).toArray();
        Map<Where, List<Integer>> at = new HashMap<>();
        for (int i = 0; i < left.length; i++) {
            int kind = held.numbers().kinds().find(lacks.get(i).kind());
            int place = held.numbers().places().find(lacks.get(i).place());
            if (left[i] > 0 && kind > Held.Numbers.UNSAID && place > PlaceTree.NOWHERE) {
                at.computeIfAbsent(new Where(kind, place), w -> new ArrayList<>()).add(i);
            }
        }
        held.months()
                .subMap(key.from(), key.to().plusMonths(1))
                .values()
                .forEach(month -> takeOff(held, month, key, lacks, at, left));
        Map<String, List<Place>> paths = new HashMap<>();
        List<Uncovered> all = new ArrayList<>(left.length);
        for (int i = 0; i < left.length; i++) {
            KnownNeeds.Lack it = lacks.get(i);
            List<Place> path = paths.computeIfAbsent(it.place(), gazetteer::path);
            all.add(new Uncovered(it, path, it.open() - left[i]));
        }
        all.sort(
                Comparator.comparingLong((Uncovered it) -> -it.gap())
                        .thenComparing(it -> it.lack().id()));
        return List.copyOf(all);
    }

    private static void takeOff(
            Held held,
            MonthEntries month,
            Key key,
            List<KnownNeeds.Lack> lacks,
            Map<Where, List<Integer>> at,
            long[] left) {
        for (int entry = 0; entry < month.size() && !at.isEmpty(); entry++) {
            boolean runs =
                    (RUNNING & 1 << month.statusNumber(entry)) != 0
                            && (key.members() || !month.isMembersOnly(entry))
                            && (!key.firstOnly() || !month.isReachedBefore(entry));
            if (runs && month.place(entry) < held.places().size()) {
                takeOff(held, month, entry, lacks, at, left);
            }
        }
    }

    /** From the entry's own place outwards. */
    private static void takeOff(
            Held held,
            MonthEntries month,
            int entry,
            List<KnownNeeds.Lack> lacks,
            Map<Where, List<Integer>> at,
            long[] left) {
        long people = month.reached(entry);
        Level[] levels = Level.values();
        @Nullable UUID organisation = null;
        for (int level = levels.length - 1; level >= 0 && people > 0; level--) {
            int place = held.places().area(levels[level], month.place(entry));
            List<Integer> there =
                    place == PlaceTree.NOWHERE ? null : at.get(new Where(month.kind(entry), place));
            for (int i : there == null ? List.<Integer>of() : there) {
                if (organisation == null) {
                    organisation = held.numbers().organisations().key(month.organisation(entry));
                }
                if (!lacks.get(i).givers().contains(organisation)) {
                    long taken = Math.min(people, left[i]);
                    left[i] -= taken;
                    people -= taken;
                }
            }
        }
    }
}
