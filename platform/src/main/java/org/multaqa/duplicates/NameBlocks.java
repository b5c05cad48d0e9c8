package org.multaqa.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multaqa.linkage.text.ArabicText;

/**
 * Which texts share trigrams with another: postings that grow as texts are added, so that one entry
 * that changes does not cost the whole index. Not safe for two threads at once.
 */
final class NameBlocks {
    /** An entry of whose texts one is alike, and how much. */
    record Match(int entry, double likeness) {}

    private static final class Posting {
        private int[] texts = new int[4];
        private int size;

        void add(int text) {
            if (size == texts.length) {
                texts = Arrays.copyOf(texts, size * 2);
            }
            texts[size++] = text;
        }
    }

    private final Map<String, Posting> postings = new HashMap<>();
    private int[] entries = new int[64];
    private int[] sizes = new int[64];
    private int[] common = new int[64];
    private int count;

    void add(int entry, String text) {
        Set<String> trigrams = ArabicText.trigrams(text);
        if (count == entries.length) {
            entries = Arrays.copyOf(entries, count * 2);
            sizes = Arrays.copyOf(sizes, count * 2);
            common = Arrays.copyOf(common, count * 2);
        }
        entries[count] = entry;
        sizes[count] = trigrams.size();
        for (String trigram : trigrams) {
            postings.computeIfAbsent(trigram, t -> new Posting()).add(count);
        }
        count++;
    }

    /** The entries of texts at least this much alike, in no order. */
    List<Match> find(String text, double least) {
        Set<String> wanted = ArabicText.trigrams(text);
        int[] touched = new int[64];
        int many = 0;
        for (String trigram : wanted) {
            Posting posting = postings.get(trigram);
            if (posting == null) {
                continue;
            }
            for (int i = 0; i < posting.size; i++) {
                int it = posting.texts[i];
                if (common[it]++ == 0) {
                    if (many == touched.length) {
                        touched = Arrays.copyOf(touched, many * 2);
                    }
                    touched[many++] = it;
                }
            }
        }
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int it = touched[i];
            double likeness = (double) common[it] / (wanted.size() + sizes[it] - common[it]);
            common[it] = 0;
            if (likeness >= least) {
                found.add(new Match(entries[it], likeness));
            }
        }
        return found;
    }
}
