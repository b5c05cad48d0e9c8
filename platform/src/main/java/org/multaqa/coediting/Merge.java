package org.multaqa.coediting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One text from two that began with the same: word by word, what either side has changed. Where
 * both have changed the same words, both are there, each between {@link #OPENS} and {@link
 * #CLOSES}; words that one side has struck out and the other has changed stand beside {@link
 * #STRUCK}.
 */
public final class Merge {
    public static final String OPENS = "⟦";
    public static final String CLOSES = "⟧";
    public static final String STRUCK = "—";

    private final List<String> base;
    private final List<String> mine;
    private final List<String> theirs;
    private final StringBuilder text = new StringBuilder();
    private boolean marked;

    private Merge(String base, String mine, String theirs) {
        this.base = Words.of(base);
        this.mine = Words.of(mine);
        this.theirs = Words.of(theirs);
    }

    /**
     * What came out.
     *
     * @param marked whether both had changed the same words somewhere
     */
    public record Merged(String text, boolean marked) {}

    /** Joins what two sides have made of a text. */
    public static Merged of(String base, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return new Merged(mine, false);
        }
        if (mine.equals(base)) {
            return new Merged(theirs, false);
        }
        Merge merge = new Merge(base, mine, theirs);
        merge.join();
        return new Merged(merge.text.toString(), merge.marked);
    }

    /** Goes from one word that both have kept to the next. */
    private void join() {
        int[] inMine = Words.kept(base, mine);
        int[] inTheirs = Words.kept(base, theirs);
        int b = 0;
        int m = 0;
        int t = 0;
        for (int i = 0; i < base.size(); i++) {
            if (inMine[i] >= 0 && inTheirs[i] >= 0) {
                between(
                        base.subList(b, i),
                        mine.subList(m, inMine[i]),
                        theirs.subList(t, inTheirs[i]));
                kept(base.get(i), mine.get(inMine[i]), theirs.get(inTheirs[i]));
                b = i + 1;
                m = inMine[i] + 1;
                t = inTheirs[i] + 1;
            }
        }
        between(
                base.subList(b, base.size()),
                mine.subList(m, mine.size()),
                theirs.subList(t, theirs.size()));
    }

    /** A word that both have kept, with the blanks of the side that has changed them. */
    private void kept(String was, String my, String their) {
        add(my.equals(was) ? their : my);
    }

    private void between(List<String> was, List<String> my, List<String> their) {
        if (Words.same(my, their) || Words.same(was, their)) {
            my.forEach(this::add);
        } else if (Words.same(was, my)) {
            their.forEach(this::add);
        } else {
            marked = true;
            add(marked(my));
            add(marked(their));
        }
    }

    private static String marked(List<String> words) {
        String said = words.stream().collect(Collectors.joining()).strip();
        return OPENS + (said.isEmpty() ? STRUCK : said) + CLOSES + " ";
    }

    /** Adds words; what stood at the end of a text had no blank behind it. */
    private void add(String words) {
        boolean close = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(close ? " " : "").append(words);
    }

    /** Whether there are marks in a text, so that somebody still has to choose. */
    public static boolean isMarked(String text) {
        return text.contains(OPENS) && text.contains(CLOSES);
    }

    /** The names of fields in which there are marks. */
    static List<String> marked(java.util.Map<String, String> fields) {
        List<String> marked = new ArrayList<>();
        fields.forEach((name, text) -> {
            if (isMarked(text)) {
                marked.add(name);
            }
        });
        return marked;
    }
}
