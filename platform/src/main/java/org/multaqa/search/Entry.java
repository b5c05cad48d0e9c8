package org.multaqa.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.text.ArabicText;

/**
 * A listed organisation with what its place in the index is found by.
 *
 * @param normal the normal form of its Arabic name: lists stand in this order, which for the plain
 *     letters that remain is that of the alphabet
 * @param nameWords how many words the Arabic name has
 * @param words the words of all its names, each once
 * @param freshSince when it was last said to be correct, in seconds
 */
record Entry(Listed listed, String normal, int nameWords, String[] words, long freshSince)
        implements Comparable<Entry> {

    static Entry of(Listed listed) {
        String normal = ArabicText.normalize(listed.nameAr());
        Set<String> words = new LinkedHashSet<>();
        add(normal, words);
        int nameWords = words.size();
        add(normal(listed.nameEn()), words);
        add(normal(listed.shortName()), words);
        return new Entry(
                listed,
                normal,
                nameWords,
                words.toArray(String[]::new),
                listed.fresh().getEpochSecond());
    }

    @Override
    public int compareTo(Entry other) {
        int byName = normal.compareTo(other.normal);
        return byName != 0 ? byName : listed.id().compareTo(other.listed.id());
    }

    /** Records compare arrays by identity; two entries are the same when they list the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry entry && listed.equals(entry.listed);
    }

    @Override
    public int hashCode() {
        return listed.hashCode();
    }

    private static String normal(@Nullable String name) {
        return name == null ? "" : ArabicText.normalize(name);
    }

    private static void add(String normal, Set<String> words) {
        if (!normal.isEmpty()) {
            words.addAll(Arrays.asList(normal.split(" ")));
        }
    }
}
