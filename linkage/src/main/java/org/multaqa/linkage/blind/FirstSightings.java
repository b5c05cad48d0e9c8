package org.multaqa.linkage.blind;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.match.Meetings;
import org.multaqa.linkage.match.ShippedWeights;
import org.multaqa.linkage.match.Verdict;
import org.multaqa.linkage.record.NormalPerson;

/**
 * How many families and persons of a list are seen for the first time, by scope: what a charity
 * tells the union, so that the sum is the number of different ones and nobody has to see a row.
 *
 * <p>Known is who has a possible or sure sighting that lies in the scope, whether another charity
 * left it or this one with an earlier list. Rows of one household are one family, and so are rows
 * of which one person stands on the list twice. Two charities that register one family in the same
 * minute may both see the other, since its entries lie in several batches: then it is counted too
 * seldom, never twice.
 */
public final class FirstSightings {
    /** A key that more rows of one list have tells nobody apart. */
    private static final int MOST_ROWS = 5;

    private final List<NormalPerson> people;
    private final List<Subject> subjects;
    private final int[] family;
    private final boolean[] twin;
    private final boolean[] staying;
    private final List<List<Known>> known = new ArrayList<>();

    /** Help that somebody of a row had before. */
    private record Known(int kind, YearMonth month, int subDistrict) {}

    /** How many families and persons. */
    public record Number(int families, int persons) {}

    /** Prepares for a list; the rows as they were encoded. */
    public FirstSightings(List<NormalPerson> people, List<Subject> subjects) {
        this.people = people;
        this.subjects = subjects;
        family = new int[people.size()];
        twin = new boolean[people.size()];
        staying = new boolean[people.size()];
        Map<String, Integer> households = new HashMap<>();
        for (int row = 0; row < people.size(); row++) {
            String household = people.get(row).household();
            Integer first = household.isEmpty() ? null : households.putIfAbsent(household, row);
            family[row] = first == null ? row : first;
            known.add(new ArrayList<>());
        }
        joinTwins();
    }

    /** The family of a row, as a number that all rows of it share. */
    public int family(int row) {
        return family[row];
    }

    /** Whether an earlier row is the same person. */
    public boolean isTwin(int row) {
        return twin[row];
    }

    /** Adds what is known of the rows: sightings of others, and of own earlier lists. */
    public void add(List<Sightings.Sighting> sightings) {
        add(sightings, row -> row);
    }

    /** The same where only some rows were asked for; {@code rows} says which row each one is. */
    public void add(List<Sightings.Sighting> sightings, IntUnaryOperator rows) {
        sightings.forEach(s ->
                known.get(rows.applyAsInt(s.record()))
                        .add(new Known(s.kind(), s.month(), s.subDistrict())));
    }

    /** A row stays as an earlier list had it: it was counted with that, and so was its family. */
    public void stays(int row) {
        staying[row] = true;
    }

    /** How many the list has, each counted once. */
    public Number registered() {
        return counted(staying);
    }

    /** How many are first in each scope in which the list's help is counted. */
    public Map<CountScope, Number> first() {
        Map<CountScope, Number> first = new LinkedHashMap<>();
        for (CountScope scope : CountScope.ALL) {
            if (scope.counts(subjects.getFirst().help())) {
                first.put(scope, first(scope));
            }
        }
        return first;
    }

    private Number first(CountScope scope) {
        boolean[] before = new boolean[people.size()];
        for (int row = 0; row < before.length; row++) {
            Subject.Help help = subjects.get(row).help();
            before[row] =
                    staying[row]
                            || known.get(row).stream()
                                    .anyMatch(k ->
                                            scope.isKnownBy(
                                                    help, k.kind(), k.month(), k.subDistrict()));
        }
        return counted(before);
    }

    /** Families none of whose rows was known before, and persons who were not. */
    private Number counted(boolean[] before) {
        Set<Integer> all = new HashSet<>();
        Set<Integer> old = new HashSet<>();
        int persons = 0;
        for (int row = 0; row < before.length; row++) {
            all.add(family[row]);
            if (before[row]) {
                old.add(family[row]);
            } else if (!twin[row]) {
                persons++;
            }
        }
        return new Number(all.size() - old.size(), persons);
    }

    /** Finds whom the list has twice: the later row is the twin, and their families are one. */
    private void joinTwins() {
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < subjects.size(); row++) {
            for (String key : new HashSet<>(subjects.get(row).matchKeys())) {
                rows.computeIfAbsent(key, k -> new ArrayList<>(1)).add(row);
            }
        }
        Meetings meetings = new Meetings();
        for (int row = 0; row < people.size(); row++) {
            meetings.own(String.valueOf(row), people.get(row));
        }
        Set<Long> met = new HashSet<>();
        for (List<Integer> some : rows.values()) {
            for (int i = 1; i < some.size() && some.size() <= MOST_ROWS; i++) {
                for (int j = 0; j < i; j++) {
                    meet(meetings, met, some.get(i), some.get(j));
                }
            }
        }
        float[] scores = meetings.scores(ShippedWeights.blind());
        for (int i = 0; i < scores.length; i++) {
            if (Verdict.ofHints(scores[i]) != Verdict.NONE) {
                join(meetings.ownAt(i), meetings.otherAt(i));
            }
        }
    }

    private void meet(Meetings meetings, Set<Long> met, int later, int earlier) {
        boolean oneHousehold = family[later] == family[earlier];
        if (!oneHousehold && met.add((long) later << 32 | earlier)) {
            meetings.meet(
                    later, subjects.get(later).hints(), earlier, subjects.get(earlier).hints());
        }
    }

    private void join(int later, int earlier) {
        twin[later] = true;
        int from = family[later];
        int to = family[earlier];
        for (int row = 0; row < family.length; row++) {
            if (family[row] == from) {
                family[row] = to;
            }
        }
    }
}
