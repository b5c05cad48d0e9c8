package org.multaqa.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All listed organisations as they stood after some change, with the words of their names. */
final class Index {
    private final long number;
    private final LocalDate day;
    private final long places;
    private final Entry[] entries;
    private final Vocabulary vocabulary;
    private final int[][] bearers;
    private final Figures figures;
    private final Queue<NameScores> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param number the change up to which this is all
     * @param day for which the standings hold
     * @param places the number of the gazetteer that tells what lies in what
     * @param before the vocabulary of an older index, used again where no word is new
     */
    Index(
            long number,
            LocalDate day,
            long places,
            Collection<Entry> all,
            @Nullable Vocabulary before) {
        this.number = number;
        this.day = day;
        this.places = places;
        entries = all.toArray(Entry[]::new);
        Arrays.sort(entries);
        vocabulary = before != null && knowsAll(before, entries) ? before : words(entries);
        bearers = bearers(vocabulary, entries);
        figures = Figures.of(entries);
    }

    long number() {
        return number;
    }

    /** Whether nothing but organisations can have changed since. */
    boolean holds(LocalDate today, long placesNow) {
        return day.equals(today) && places == placesNow;
    }

    int size() {
        return entries.length;
    }

    /** The organisations in the order of their names. */
    Entry entry(int place) {
        return entries[place];
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The places in {@link #entry} of those in whose names a word stands, ascending. */
    int[] bearers(int word) {
        return bearers[word];
    }

    Figures figures() {
        return figures;
    }

    /** Scores the names for typed words and lets the scores be read, until that is done. */
    void score(List<String> words, Consumer<NameScores> reader) {
        NameScores mine = idle.poll();
        NameScores scores = mine == null ? new NameScores(this) : mine;
        scores.answer(words);
        reader.accept(scores);
        idle.offer(scores);
    }

    /** The place of the first entry that stands behind a name and id. */
    int behind(String normal, UUID id) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int byName = entries[middle].normal().compareTo(normal);
            int order = byName != 0 ? byName : entries[middle].listed().id().compareTo(id);
            if (order <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** This index with some organisations anew and others gone. */
    Index with(long number, Set<UUID> gone, List<Entry> anew) {
        List<Entry> all = new ArrayList<>(entries.length + anew.size());
        for (Entry entry : entries) {
            if (!gone.contains(entry.listed().id())) {
                all.add(entry);
            }
        }
        all.addAll(anew);
        return new Index(number, day, places, all, vocabulary);
    }

    private static boolean knowsAll(Vocabulary vocabulary, Entry[] entries) {
        for (Entry entry : entries) {
            for (String word : entry.words()) {
                if (vocabulary.number(word) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Vocabulary words(Entry[] entries) {
        Set<String> words = new HashSet<>();
        for (Entry entry : entries) {
            words.addAll(Arrays.asList(entry.words()));
        }
        return new Vocabulary(words);
    }

    private static int[][] bearers(Vocabulary vocabulary, Entry[] entries) {
        Map<String, Integer> numbers = new HashMap<>();
        int[][] bearers = new int[vocabulary.size()][];
        int[] counts = new int[vocabulary.size()];
        for (int place = 0; place < entries.length; place++) {
            for (String text : entries[place].words()) {
                int word = numbers.computeIfAbsent(text, vocabulary::number);
                int[] list = bearers[word] == null ? new int[2] : bearers[word];
                if (counts[word] == list.length) {
                    list = Arrays.copyOf(list, list.length * 2);
                }
                list[counts[word]++] = place;
                bearers[word] = list;
            }
        }
        for (int word = 0; word < bearers.length; word++) {
            bearers[word] =
                    bearers[word] == null ? new int[0] : Arrays.copyOf(bearers[word], counts[word]);
        }
        return bearers;
    }
}
