package org.multaqa.linkage.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds texts that look like a misspelt one: postings of trigrams over normal forms. Built once,
 * then read by any number of threads. Texts are numbered in the order they were added.
 */
public final class TrigramIndex {
    /** A text that was found and how alike it is, from 0 to 1. */
    public record Match(int text, double similarity) {}

    private final Map<String, int[]> postings;
    private final int[] sizes;

    private TrigramIndex(Map<String, int[]> postings, int[] sizes) {
        this.postings = postings;
        this.sizes = sizes;
    }

    /** An index of normal forms (see {@link ArabicText#normalize}). */
    public static TrigramIndex of(List<String> normalForms) {
        Map<String, int[]> lists = new HashMap<>();
        Map<String, Integer> lengths = new HashMap<>();
        int[] sizes = new int[normalForms.size()];
        for (int i = 0; i < sizes.length; i++) {
            var trigrams = ArabicText.trigrams(normalForms.get(i));
            sizes[i] = trigrams.size();
            for (String trigram : trigrams) {
                int length = lengths.merge(trigram, 1, Integer::sum);
                int[] list = lists.computeIfAbsent(trigram, t -> new int[2]);
                if (length > list.length) {
                    list = Arrays.copyOf(list, list.length * 2);
                    lists.put(trigram, list);
                }
                list[length - 1] = i;
            }
        }
        lists.replaceAll((trigram, list) -> Arrays.copyOf(list, lengths.getOrDefault(trigram, 0)));
        return new TrigramIndex(lists, sizes);
    }

    /**
     * The texts most alike to a normal form, the best first, those of the same likeness in the
     * order they were added; none below {@code least}.
     */
    public List<Match> find(String normal, double least, int limit) {
        var wanted = ArabicText.trigrams(normal);
        if (wanted.isEmpty()) {
            return List.of();
        }
        short[] common = new short[sizes.length];
        for (String trigram : wanted) {
            int[] list = postings.get(trigram);
            if (list != null) {
                for (int text : list) {
                    common[text]++;
                }
            }
        }
        List<Match> found = new ArrayList<>();
        for (int text = 0; text < common.length; text++) {
            if (common[text] > 0) {
                double similarity =
                        (double) common[text] / (wanted.size() + sizes[text] - common[text]);
                if (similarity >= least) {
                    found.add(new Match(text, similarity));
                }
            }
        }
        found.sort((a, b) -> Double.compare(b.similarity(), a.similarity()));
        return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
    }
}
