package org.multaqa.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.multaqa.agreements.Agreements;
import org.multaqa.agreements.HelpKind;
import org.multaqa.directory.Organisation;
import org.multaqa.linkage.blind.CountScope;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.multaqa.reach.CountReport;
import org.multaqa.reach.Reports;
import org.springframework.stereotype.Component;

/**
 * Counts of first sightings of three charities that share the winter's agreement: their lists
 * overlap, in some sub-districts by much, and in one so few are helped that it is not published.
 */
@Component
class InventedCounts implements DemoPart {
    private static final int MONTHS = 5;
    private static final List<HelpKind> KINDS = List.of(HelpKind.FOOD, HelpKind.WINTER);
    private static final List<String> GOVERNORATES = List.of("SY01", "SY03");
    private static final int PLACES = 5;
    private static final int FAMILIES = 420;
    private static final int FEW = 6;

    private final Reports reports;
    private final Agreements agreements;
    private final Gazetteer gazetteer;
    private final Cast cast;

    InventedCounts(Reports reports, Agreements agreements, Gazetteer gazetteer, Cast cast) {
        this.reports = reports;
        this.agreements = agreements;
        this.gazetteer = gazetteer;
        this.cast = cast;
    }

    /** What a family had before. */
    private final Map<Integer, List<Subject.Help>> known = new HashMap<>();

    @Override
    public void plan(Story story) {
        known.clear();
        List<Organisation> three = story.members().subList(0, 3);
        SplittableRandom random = story.random("reach");
        List<Place> places =
                gazetteer.ofLevel(Level.SUB_DISTRICT).stream()
                        .filter(p -> GOVERNORATES.contains(p.code().substring(0, 4)))
                        .limit(PLACES)
                        .toList();
        for (int back = MONTHS; back > 0; back--) {
            for (int i = 0; i < three.size(); i++) {
                Organisation charity = three.get(i);
                int days = back * 30 + 6 - i;
                story.at(days, () -> month(story, charity, places, days, random));
            }
        }
    }

    private void month(
            Story story,
            Organisation charity,
            List<Place> places,
            int days,
            SplittableRandom random) {
        for (int at = 0; at < places.size(); at++) {
            HelpKind kind = KINDS.get(random.nextInt(KINDS.size()));
            int size = at == places.size() - 1 ? random.nextInt(3) : 90 + random.nextInt(160);
            int most = at == places.size() - 1 ? FEW : FAMILIES;
            Set<Integer> families = new TreeSet<>();
            for (int family = 0; family < size; family++) {
                families.add(at * 1_000 + random.nextInt(most));
            }
            if (!families.isEmpty()) {
                report(
                        charity.id(),
                        kind,
                        YearMonth.from(story.day(days)),
                        places.get(at).code(),
                        families,
                        random);
            }
        }
    }

    private void report(
            UUID charity,
            HelpKind kind,
            YearMonth month,
            String place,
            Set<Integer> families,
            SplittableRandom random) {
        int digits = Integer.parseInt(place.substring(2));
        Subject.Help help = new Subject.Help(kind.ordinal(), month, digits, 0);
        UUID agreement =
                agreements.liveOf(charity).stream()
                        .filter(live -> live.kinds().contains(kind))
                        .findFirst()
                        .orElseThrow()
                        .id();
        byte[] name = new byte[32];
        random.nextBytes(name);
        Map<String, CountReport.Tally> first = new HashMap<>();
        for (CountScope scope : CountScope.ALL) {
            first.put(
                    scope.word(),
                    tally(families.stream().filter(f -> !isKnown(f, scope, help)).toList()));
        }
        reports.take(
                        cast.manager(charity),
                        new CountReport(
                                HexFormat.of().formatHex(name),
                                agreement,
                                kind.name().toLowerCase(Locale.ROOT),
                                month.toString(),
                                place,
                                tally(List.copyOf(families)),
                                first))
                .orThrow();
        families.forEach(f -> known.computeIfAbsent(f, k -> new ArrayList<>()).add(help));
    }

    private boolean isKnown(int family, CountScope scope, Subject.Help help) {
        return known.getOrDefault(family, List.of()).stream()
                .anyMatch(k -> scope.isKnownBy(help, k.kind(), k.month(), k.subDistrict()));
    }

    /** Families of two to eight. */
    private static CountReport.Tally tally(List<Integer> families) {
        return new CountReport.Tally(
                families.size(), families.stream().mapToInt(f -> 2 + f % 7).sum());
    }
}
