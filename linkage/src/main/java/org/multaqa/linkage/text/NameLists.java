package org.multaqa.linkage.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The project's own lists of names, common ones first, and how common each is: by its rank, after
 * Zipf and Mandelbrot. They teach how Latin spellings are read, say how rare a name is where a list
 * is too short to tell, and fill invented lists.
 */
public final class NameLists {
    /** Names in the order of how common they are, with their shares; the shares sum to 1. */
    public record Ranked(List<String> names, double[] shares) {

        /** Ranked names with shares that fall as {@code 1 / (rank + flat)^steep}. */
        public static Ranked of(List<String> names, double flat, double steep) {
            double[] shares = new double[names.size()];
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                shares[i] = Math.pow(i + 1 + flat, -steep);
                sum += shares[i];
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] /= sum;
            }
            return new Ranked(names, shares);
        }

        private Map<String, Double> bySkeleton() {
            Map<String, Double> found = new HashMap<>();
            for (int i = 0; i < shares.length; i++) {
                found.merge(Skeleton.of(PersonName.normal(names.get(i))), shares[i], Double::sum);
            }
            return found;
        }
    }

    private static final Ranked MEN = Ranked.of(read("male-names"), 4, 1.15);
    private static final Ranked WOMEN = Ranked.of(read("female-names"), 6, 1.05);
    private static final Ranked FAMILIES = Ranked.of(read("family-names"), 12, 0.85);

    /** Read when first asked for, since skeletons of Latin names need the lists themselves. */
    private static final class Shares {
        static final Map<String, Double> GIVEN = new HashMap<>(MEN.bySkeleton());
        static final Map<String, Double> FAMILY = FAMILIES.bySkeleton();

        static {
            WOMEN.bySkeleton().forEach((name, share) -> GIVEN.merge(name, share, Double::sum));
            GIVEN.replaceAll((name, share) -> share / 2);
        }
    }

    private NameLists() {}

    /** The share of people whose given or family name has this skeleton; else what is given. */
    public static double share(String skeleton, boolean family, double unknown) {
        return (family ? Shares.FAMILY : Shares.GIVEN).getOrDefault(skeleton, unknown);
    }

    /** Given names of men. */
    public static Ranked men() {
        return MEN;
    }

    /** Given names of women. */
    public static Ranked women() {
        return WOMEN;
    }

    /** Family names. */
    public static Ranked families() {
        return FAMILIES;
    }

    /** The lines of a list beside this class that are no comments. */
    public static List<String> read(String list) {
        try (InputStream in = NameLists.class.getResourceAsStream(list + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no list of names " + list);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines = Parts.lines(text);
            lines.removeIf(line -> line.isEmpty() || line.startsWith("#"));
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
