package org.multaqa.keyholder;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.oprf.GroupKey;

/**
 * What the three operators have agreed to do together; its hash is in every message, so holders
 * whose operators agreed to different things do not hear each other.
 *
 * @param epoch the year's secret that is made or handed on
 * @param before the key that is handed on; none where a new one is made
 * @param dealers the two that hand it on; all three where a new one is made
 */
record CeremonyPlan(Circle circle, int epoch, @Nullable GroupKey before, Set<Integer> dealers) {

    /** A new secret of a new epoch. */
    static CeremonyPlan newEpoch(Circle circle, int epoch) {
        if (epoch < 1 || epoch > 9_999) {
            throw new Refusal("keyholder.epoch-between");
        }
        return new CeremonyPlan(circle, epoch, null, Set.of(1, 2, 3));
    }

    /** The same secret in new shares. */
    static CeremonyPlan handOver(Circle circle, GroupKey before, Set<Integer> dealers) {
        if (dealers.size() != 2 || !Set.of(1, 2, 3).containsAll(dealers)) {
            throw new Refusal("keyholder.two-hand-over");
        }
        return new CeremonyPlan(circle, before.epoch(), before, Set.copyOf(dealers));
    }

    boolean isNew() {
        return before == null;
    }

    byte[] identifier() {
        String text =
                "multaqa ceremony 1\n"
                        + circle.written()
                        + "epoch "
                        + epoch
                        + "\ndealers "
                        + new TreeSet<>(dealers)
                        + "\n"
                        + (before == null ? "" : before.written());
        return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
