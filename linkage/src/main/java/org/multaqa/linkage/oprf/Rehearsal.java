package org.multaqa.linkage.oprf;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.multaqa.linkage.sodium.Secret;

/**
 * A ceremony with all three holders in one process: for trials, measurements and the demo. Whoever
 * holds that process holds the secret; in earnest each holder runs its own part on its own machine.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** A new secret in three shares, by holder. */
    public static List<Ceremony.Outcome> newKey(int epoch) {
        return run(number -> Ceremony.fresh(number, epoch));
    }

    /** The same secret in three new shares; {@code shares} has those of the dealers at least. */
    public static List<Ceremony.Outcome> reshare(
            GroupKey before, List<KeyShare> shares, Set<Integer> dealers) {
        return run(number -> {
            KeyShare own =
                    shares.stream().filter(s -> s.number() == number).findFirst().orElse(null);
            return Ceremony.reshare(number, before, own, dealers);
        });
    }

    private static List<Ceremony.Outcome> run(IntFunction<Ceremony> part) {
        List<Ceremony> all = IntStream.rangeClosed(1, GroupKey.HOLDERS).mapToObj(part).toList();
        try {
            for (int dealer = 1; dealer <= all.size(); dealer++) {
                if (all.get(dealer - 1).deals()) {
                    byte[] pledge = all.get(dealer - 1).pledge();
                    for (Ceremony listener : all) {
                        listener.hearPledge(dealer, pledge);
                    }
                }
            }
            for (int dealer = 1; dealer <= all.size(); dealer++) {
                if (all.get(dealer - 1).deals()) {
                    byte[] said = all.get(dealer - 1).commitments();
                    for (Ceremony listener : all) {
                        listener.hear(dealer, said);
                    }
                }
            }
            for (int dealer = 1; dealer <= all.size(); dealer++) {
                if (all.get(dealer - 1).deals()) {
                    deal(all, dealer);
                }
            }
            return all.stream().map(Ceremony::finish).toList();
        } finally {
            all.forEach(Ceremony::close);
        }
    }

    private static void deal(List<Ceremony> all, int dealer) {
        for (int holder = 1; holder <= all.size(); holder++) {
            try (Secret point = all.get(dealer - 1).point(holder)) {
                all.get(holder - 1)
                        .take(dealer, point)
                        .ifPresent(complaint -> {
                            throw new LyingHolder(
                                    complaint.dealer(), "it dealt a point off its line");
                        });
            }
        }
    }
}
