package org.multaqa.linkage.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is one person, from pairs: records that hang together, with a guard against chains. Two
 * groups become one only where at least half of the pairs that they would have between them were
 * found; so A with B and B with C make three of one person, but a fourth that only C knows stays
 * out.
 */
public final class Clusters {
    /** The share of the pairs between two groups that must have been found. */
    private static final double FOUND_AT_LEAST = 0.5;

    /** A pair of records and how sure it is. */
    public record Pair(String first, String second, double score) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Set<Integer>> partners = new ArrayList<>();
    private final List<Integer> groupOf = new ArrayList<>();
    private final List<List<Integer>> groups = new ArrayList<>();

    private Clusters() {}

    /** The groups of two records and more, each in the order of its ids, the largest first. */
    public static List<List<String>> of(List<Pair> pairs) {
        Clusters clusters = new Clusters();
        for (Pair pair : pairs) {
            int first = clusters.number(pair.first());
            int second = clusters.number(pair.second());
            clusters.partners.get(first).add(second);
            clusters.partners.get(second).add(first);
        }
        pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::score).reversed())
                .forEach(clusters::join);
        return clusters.found();
    }

    private int number(String id) {
        return numbers.computeIfAbsent(
                id,
                name -> {
                    int number = ids.size();
                    ids.add(name);
                    partners.add(new HashSet<>());
                    groupOf.add(number);
                    groups.add(new ArrayList<>(List.of(number)));
                    return number;
                });
    }

    private void join(Pair pair) {
        int one = groupOf.get(numbers.getOrDefault(pair.first(), 0));
        int other = groupOf.get(numbers.getOrDefault(pair.second(), 0));
        if (one == other) {
            return;
        }
        List<Integer> larger = groups.get(one);
        List<Integer> smaller = groups.get(other);
        if (larger.size() < smaller.size()) {
            List<Integer> swapped = larger;
            larger = smaller;
            smaller = swapped;
            one = other;
        }
        long found = 0;
        for (int member : smaller) {
            for (int partner : partners.get(member)) {
                found += groupOf.get(partner) == one ? 1 : 0;
            }
        }
        if (found >= FOUND_AT_LEAST * larger.size() * smaller.size()) {
            larger.addAll(smaller);
            for (int member : smaller) {
                groupOf.set(member, one);
            }
            smaller.clear();
        }
    }

    private List<List<String>> found() {
        Map<Integer, List<String>> byGroup = new TreeMap<>();
        for (int number = 0; number < ids.size(); number++) {
            byGroup.computeIfAbsent(groupOf.get(number), g -> new ArrayList<>())
                    .add(ids.get(number));
        }
        return byGroup.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().sorted().toList())
                .sorted(
                        Comparator.<List<String>>comparingInt(List::size)
                                .reversed()
                                .thenComparing(List::getFirst))
                .toList();
    }
}
