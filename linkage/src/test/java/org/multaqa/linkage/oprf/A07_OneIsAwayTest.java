package org.multaqa.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Three holders take turns, and two do while one is away")
class A07_OneIsAwayTest {
    private final List<Ceremony.Outcome> outcomes = Rehearsal.newKey(1);
    private final GroupKey group = outcomes.getFirst().group();
    private final List<Reachable> holders =
            outcomes.stream().map(outcome -> new Reachable(outcome.share())).toList();

    /** A holder that can be cut off, and counts the batches it answers. */
    private static final class Reachable implements KeyHolder {
        private final KeyShare share;
        private final AtomicInteger answered = new AtomicInteger();
        private boolean away;

        Reachable(KeyShare share) {
            this.share = share;
        }

        @Override
        public int number() {
            return share.number();
        }

        @Override
        public Evaluation evaluate(Elements blinded) {
            if (away) {
                throw new AbsentHolder(number(), new IOException("no line"));
            }
            answered.incrementAndGet();
            return share.evaluate(blinded);
        }
    }

    @Test
    @DisplayName("Of thirty batches each answers twenty")
    void turns() {
        var function = new ObliviousFunction(group, holders);
        for (int batch = 0; batch < 30; batch++) {
            function.evaluate(Shares.matchKeys(batch, 1));
        }
        assertThat(holders).allMatch(holder -> holder.answered.get() == 20);
    }

    @Test
    @DisplayName("Whoever has answered a batch is not asked again because the other was away")
    void notTwice() {
        for (Reachable away : holders) {
            holders.forEach(holder -> holder.answered.set(0));
            away.away = true;
            var function = new ObliviousFunction(group, holders);
            List<String> outputs = new ArrayList<>();
            for (int batch = 0; batch < 6; batch++) {
                outputs.addAll(Shares.hex(function.evaluate(Shares.matchKeys(0, 2))));
            }
            away.away = false;
            assertThat(outputs).hasSize(12);
            assertThat(outputs.stream().distinct()).hasSize(2);
            assertThat(holders)
                    .filteredOn(holder -> holder != away)
                    .allMatch(holder -> holder.answered.get() == 6);
            assertThat(away.answered).hasValue(0);
        }
    }

    @Test
    @DisplayName("Two away: one of them is named, and all is well again when one is back")
    void backAgain() {
        holders.get(0).away = true;
        holders.get(2).away = true;
        var function = new ObliviousFunction(group, holders);
        assertThatThrownBy(() -> function.evaluate(Shares.matchKeys(0, 1)))
                .isInstanceOfSatisfying(AbsentHolder.class, e -> assertThat(e.number()).isIn(1, 3));
        holders.get(2).away = false;
        assertThat(function.evaluate(Shares.matchKeys(0, 1))).hasSize(1);
    }
}
