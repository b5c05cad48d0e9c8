package org.multaqa.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.linkage.text.Slips;
import org.multaqa.linkage.text.TrigramIndex;

/** Every word that stands in some name, and how a typed word finds those that were meant. */
final class Vocabulary {
    /** A word that may have been meant; sure when it is the typed one or begins with it. */
    record Meant(int word, float weight, boolean sure) {}

    /** A word as many letters as this or fewer shares too few trigrams with its misspellings. */
    private static final int SHORT = 4;

    private static final int CANDIDATES = 150;
    private static final double TRIGRAMS_IN_COMMON = 0.08;
    private static final double ALIKE = 0.4;

    private final String[] words;
    private final String[] bare;
    private final Integer[] byBare;
    private final Map<String, int[]> byKey = new HashMap<>();
    private final List<List<Integer>> shortByLength = new ArrayList<>();
    private final TrigramIndex trigrams;
    private final Cache<String, List<Meant>> known =
            Caffeine.newBuilder().maximumSize(4_000).build();

    Vocabulary(Collection<String> all) {
        words = new TreeSet<>(all).toArray(String[]::new);
        bare = Arrays.stream(words).map(Vocabulary::bare).toArray(String[]::new);
        byBare = new Integer[words.length];
        for (int length = 0; length <= SHORT + 1; length++) {
            shortByLength.add(new ArrayList<>());
        }
        for (int word = 0; word < words.length; word++) {
            byBare[word] = word;
            byKey.merge(ArabicText.key(words[word]), new int[] {word}, Vocabulary::joined);
            if (bare[word].length() <= SHORT + 1) {
                shortByLength.get(bare[word].length()).add(word);
            }
        }
        Arrays.sort(byBare, (a, b) -> bare[a].compareTo(bare[b]));
        trigrams = TrigramIndex.of(Arrays.asList(bare));
    }

    int size() {
        return words.length;
    }

    /** The number of a word, negative where it is not here. */
    int number(String word) {
        return Arrays.binarySearch(words, word);
    }

    /** The words that a typed one may mean, each once. */
    List<Meant> meant(String typed) {
        return known.get(typed, this::find);
    }

    private List<Meant> find(String typed) {
        Map<Integer, Meant> found = new HashMap<>();
        String core = bare(typed);
        surely(typed, core, found);
        perhaps(typed, core, found);
        return List.copyOf(found.values());
    }

    private void surely(String typed, String core, Map<Integer, Meant> found) {
        int exact = number(typed);
        if (exact >= 0) {
            keep(found, exact, 1f, true);
        }
        for (int i = exact < 0 ? -exact - 1 : exact;
                i < words.length && words[i].startsWith(typed);
                i++) {
            keep(found, i, beginning(typed, words[i]), true);
        }
        for (int i = firstBare(core); i < byBare.length; i++) {
            int word = byBare[i];
            if (!bare[word].startsWith(core)) {
                break;
            }
            boolean whole = bare[word].length() == core.length();
            keep(found, word, whole ? 0.97f : beginning(core, bare[word]), true);
        }
    }

    private void perhaps(String typed, String core, Map<Integer, Meant> found) {
        if (core.length() < 3) {
            return;
        }
        String key = ArabicText.key(typed);
        if (key.length() >= 2) {
            for (int word : byKey.getOrDefault(key, new int[0])) {
                keep(found, word, 0.78f, false);
            }
        }
        for (int length = core.length() - 1; length <= core.length() + 1; length++) {
            if (length < shortByLength.size()) {
                for (int word : shortByLength.get(length)) {
                    compare(typed, core, word, 0, found);
                }
            }
        }
        for (TrigramIndex.Match match : trigrams.find(core, TRIGRAMS_IN_COMMON, CANDIDATES)) {
            compare(typed, core, match.text(), match.similarity(), found);
        }
    }

    private void compare(
            String typed, String core, int word, double similarity, Map<Integer, Meant> found) {
        String other = bare[word];
        int most = core.length() > 7 ? 2 : 1;
        // The wrong letter may stand in the article, which then is none any more.
        int distance =
                Math.min(Slips.between(core, other, most), Slips.between(typed, words[word], 1));
        if (distance <= most) {
            keep(found, word, distance <= 1 ? 0.74f : 0.6f, false);
        } else if (similarity >= ALIKE) {
            keep(found, word, (float) (0.3 + similarity / 2), false);
        } else if (core.length() >= SHORT && other.length() > core.length()) {
            // Still being typed, and misspelt already.
            if (Slips.between(core, other.substring(0, core.length()), 1) <= 1) {
                keep(found, word, 0.5f, false);
            }
        }
    }

    private static void keep(Map<Integer, Meant> found, int word, float weight, boolean sure) {
        Meant before = found.get(word);
        if (before == null || before.weight() < weight) {
            found.put(word, new Meant(word, weight, sure || before != null && before.sure()));
        }
    }

    private static float beginning(String typed, String whole) {
        return 0.84f + 0.1f * typed.length() / whole.length();
    }

    private int firstBare(String core) {
        int low = 0;
        int high = byBare.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bare[byBare[middle]].compareTo(core) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A word without what Arabic joins to its front: the article, and و ب ل ك before it. */
    static String bare(String word) {
        if (word.startsWith("لل") && word.length() >= 5) {
            return word.substring(2);
        }
        boolean joined =
                word.length() >= 6
                        && "وبكف".indexOf(word.charAt(0)) >= 0
                        && word.startsWith("ال", 1);
        return ArabicText.withoutArticle(joined ? word.substring(1) : word);
    }

    private static int[] joined(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
