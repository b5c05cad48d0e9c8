package org.multaqa.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.TellingFacts;

/**
 * Finds the few entries worth comparing with one: those whose core or consonants share trigrams
 * with its own, and those that share a fact. Entries of two governorates are never likely one by
 * their names alone, so each governorate has an index of its own, and there is one for those whose
 * place is not known. Not safe for two threads at once.
 */
final class EntryIndex {
    private static final double LEAST = 0.45;
    private static final double CLOSE = 0.75;
    private static final int FURTHER = 40;

    private final List<@Nullable Entry> slots = new ArrayList<>();
    private final Map<UUID, Integer> slotOf = new HashMap<>();
    private final Map<TellingFacts.Fact, Set<UUID>> byFact = new HashMap<>();
    private final Map<String, Blocks> byGovernorate = new HashMap<>();

    /** The names of the entries of one governorate, as written and as consonants. */
    private record Blocks(NameBlocks cores, NameBlocks skeletons) {
        Blocks() {
            this(new NameBlocks(), new NameBlocks());
        }
    }

    @Nullable Entry find(UUID id) {
        Integer slot = slotOf.get(id);
        return slot == null ? null : slots.get(slot);
    }

    void add(Entry entry) {
        int slot = slots.size();
        slots.add(entry);
        slotOf.put(entry.id(), slot);
        Blocks blocks = byGovernorate.computeIfAbsent(area(entry), g -> new Blocks());
        entry.names().forEach(name -> blocks.cores().add(slot, name.core()));
        skeletons(entry).forEach(skeleton -> blocks.skeletons().add(slot, skeleton));
        for (TellingFacts.Fact fact : entry.facts()) {
            byFact.computeIfAbsent(fact, f -> new LinkedHashSet<>()).add(entry.id());
        }
    }

    void remove(UUID id) {
        Integer slot = slotOf.remove(id);
        if (slot != null) {
            Entry gone = slots.set(slot, null);
            if (gone != null) {
                gone.facts().forEach(f -> byFact.getOrDefault(f, new LinkedHashSet<>()).remove(id));
            }
        }
    }

    /** Whether so much was removed that building it anew is cheaper than carrying it along. */
    boolean isWorn() {
        int gone = slots.size() - slotOf.size();
        return gone > 500 && gone > slotOf.size();
    }

    /** The entries worth comparing, without the entry itself. */
    Collection<Entry> candidates(Entry entry) {
        Map<Integer, Double> best = new HashMap<>();
        String area = area(entry);
        byGovernorate.forEach((governorate, blocks) -> {
            if (area.isEmpty() || governorate.isEmpty() || governorate.equals(area)) {
                entry.names().forEach(name -> note(best, blocks.cores(), name.core()));
                skeletons(entry).forEach(s -> note(best, blocks.skeletons(), s));
            }
        });
        Map<UUID, Entry> found = new LinkedHashMap<>();
        List<Map.Entry<Integer, Double>> further = new ArrayList<>();
        for (Map.Entry<Integer, Double> candidate : best.entrySet()) {
            if (candidate.getValue() >= CLOSE) {
                take(slots.get(candidate.getKey()), entry, found);
            } else {
                further.add(candidate);
            }
        }
        further.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        for (Map.Entry<Integer, Double> candidate :
                further.subList(0, Math.min(FURTHER, further.size()))) {
            take(slots.get(candidate.getKey()), entry, found);
        }
        for (TellingFacts.Fact fact : entry.facts()) {
            byFact.getOrDefault(fact, Set.of()).forEach(id -> take(find(id), entry, found));
        }
        return found.values();
    }

    private static void note(Map<Integer, Double> best, NameBlocks blocks, String text) {
        blocks.find(text, LEAST).forEach(m -> best.merge(m.entry(), m.likeness(), Math::max));
    }

    private static String area(Entry entry) {
        return Objects.requireNonNullElse(entry.governorate(), "");
    }

    /** Mostly one: the two scripts of a name have the same consonants. */
    private static Set<String> skeletons(Entry entry) {
        Set<String> skeletons = new LinkedHashSet<>();
        entry.names().forEach(name -> skeletons.add(name.skeleton()));
        return skeletons;
    }

    private static void take(@Nullable Entry candidate, Entry asked, Map<UUID, Entry> found) {
        if (candidate != null && !candidate.id().equals(asked.id())) {
            found.put(candidate.id(), candidate);
        }
    }
}
