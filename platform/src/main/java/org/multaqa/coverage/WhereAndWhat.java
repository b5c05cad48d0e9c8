package org.multaqa.coverage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.ProfileSection;
import org.multaqa.language.Message;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/** On the page of an organisation: where it worked in the last months, and in which sectors. */
@Component
class WhereAndWhat implements ProfileSection {
    private static final int MONTHS = 3;
    private static final int MOST = 6;

    private final HeldActivities held;
    private final Coverage coverage;
    private final ViewReader views;
    private final Gazetteer gazetteer;

    WhereAndWhat(HeldActivities held, Coverage coverage, ViewReader views, Gazetteer gazetteer) {
        this.held = held;
        this.coverage = coverage;
        this.views = views;
        this.gazetteer = gazetteer;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<Part> of(Actor reader, Organisation organisation) {
        Held now = held.ready();
        if (now == null || now.numbers().organisations().find(organisation.id()) < 0) {
            return Optional.empty();
        }
        View view =
                views.read(
                                Map.of(
                                        "organisation",
                                        organisation.id().toString(),
                                        "months",
                                        String.valueOf(MONTHS)))
                        .view();
        Map<Integer, Integer> sectors = sectors(now, coverage.question(now, reader, view), view);
        if (sectors.isEmpty()) {
            return Optional.empty();
        }
        List<LatelyPart.Area> areas = new ArrayList<>();
        sectors.forEach((number, of) ->
                gazetteer
                        .find(now.numbers().places().key(number))
                        .ifPresent(place -> areas.add(area(view, place, of))));
        areas.sort(
                Comparator.comparingInt((LatelyPart.Area a) -> -a.sectors().size())
                        .thenComparing(a -> a.place().code()));
        LatelyPart lately =
                new LatelyPart(
                        view,
                        areas.stream().limit(MOST).toList(),
                        Math.max(0, areas.size() - MOST),
                        view.address());
        return Optional.of(
                new Part("activities", Message.of("coverage.lately"), "coverage/lately", lately));
    }

    private static LatelyPart.Area area(View view, Place place, int sectors) {
        List<String> keys = new ArrayList<>();
        for (int left = sectors; left != 0; left &= left - 1) {
            keys.add(Sectors.key(Integer.numberOfTrailingZeros(left)));
        }
        return new LatelyPart.Area(place, keys, view.rows(place, Sectors.ALL));
    }

    /** The sectors by district, as bits. */
    private static Map<Integer, Integer> sectors(Held now, Question question, View view) {
        Map<Integer, Integer> sectors = new HashMap<>();
        for (int back = 0; back < MONTHS; back++) {
            YearMonth month = view.month().minusMonths(back);
            MonthEntries entries = now.month(month);
            for (int entry = 0; entries != null && entry < entries.size(); entry++) {
                int place = entries.place(entry);
                if (question.counts(entries, entry) && place < now.places().size()) {
                    int district = now.places().area(Level.DISTRICT, place);
                    int area = district == PlaceTree.NOWHERE ? place : district;
                    sectors.merge(area, 1 << entries.sector(entry), (a, b) -> a | b);
                }
            }
        }
        return sectors;
    }
}
