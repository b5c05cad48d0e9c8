package org.multaqa.reach;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.OptionalInt;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What of a sum is published. Three rules together, so that neither a number nor the difference of
 * two tells of a few families:
 *
 * <ol>
 *   <li>A sum is withheld unless at least {@value #LEAST} families of it were told by others than
 *       the charity that told most (threshold and dominance, as in Hundepool et al., Statistical
 *       Disclosure Control, 2012, chapter 4), so that no charity that takes its own part off finds
 *       fewer. At the edge a draw decides besides: that a number is withheld does not say that it
 *       is small.
 *   <li>To a sum noise is added of which no amount is impossible, the difference of two geometric
 *       draws (Ghosh, Roughgarden and Sundararajan, Universally utility-maximizing privacy
 *       mechanisms, STOC 2009), and the result is rounded to a multiple of {@value #LEAST}. So
 *       whatever is subtracted from whatever, nothing is certain of a few. The draw hangs on a
 *       secret of the hub, the cell and the true sum (after Fraser and Wooton, A proposed method
 *       for confidentialising tabular output to protect against differencing, UNECE 2005): the same
 *       sum of a cell is the same number on every page and every day, and asking again takes
 *       nothing of the noise away, while two cells, or a cell before and after a change, are drawn
 *       apart.
 *   <li>Numbers are renewed once a month, from all that was reported before it began, so that
 *       nobody watches a number step while one list comes in.
 * </ol>
 *
 * Two charities that put their own parts together are not held off by the first rule, and the more
 * numbers speak of one group the less the second hides it: {@code PublishingRuleTest} measures what
 * an attacker finds who takes all numbers together.
 */
final class PublishingRule {
    /** Below this nothing is published, and to its multiples it is rounded. */
    static final int LEAST = 5;

    /** The mean size of a draw is about this; a family changes the odds of a number by e^(1/4). */
    private static final double SCALE = 4;

    /** So far from the truth at most are 99 of 100 numbers, with their rounding. */
    static final int FAR = 20;

    private static final double LOG_OF_RATIO = -1 / SCALE;
    private static final double UNIT = 0x1.0p-53;

    private final SecretKeySpec secret;

    PublishingRule(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * What may be said of a sum.
     *
     * @param cell what is summed, in words that are its own
     * @param parts what each charity told of it
     */
    OptionalInt published(String cell, Collection<Integer> parts) {
        int sum = parts.stream().mapToInt(Integer::intValue).sum();
        int most = parts.stream().mapToInt(Integer::intValue).max().orElse(0);
        int others = sum - Math.max(0, most);
        if (others < LEAST || others + Math.min(0, draw("edge " + cell, others)) < LEAST) {
            return OptionalInt.empty();
        }
        int noisy = Math.round((float) (sum + draw(cell, sum)) / LEAST) * LEAST;
        return OptionalInt.of(Math.max(LEAST, noisy));
    }

    private int draw(String cell, int sum) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            byte[] drawn = mac.doFinal((cell + "\n" + sum).getBytes(StandardCharsets.UTF_8));
            ByteBuffer two = ByteBuffer.wrap(drawn);
            int up = geometric(two.getLong());
            int down = geometric(two.getLong());
            return up - down;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static int geometric(long random) {
        double even = ((random >>> 11) + 1) * UNIT;
        return (int) Math.floor(StrictMath.log(even) / LOG_OF_RATIO);
    }
}
