package org.multaqa.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Long lists go in batches, by several threads, in their own order")
class A06_ManyAtOnceTest {
    private final List<Ceremony.Outcome> outcomes = Rehearsal.newKey(1);
    private final GroupKey group = outcomes.getFirst().group();
    private final List<KeyShare> shares = outcomes.stream().map(Ceremony.Outcome::share).toList();

    @Test
    @DisplayName("Whatever is asked together, each key's output is what it is alone")
    void aloneOrTogether() throws InterruptedException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<byte[]> keys = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            byte[] key = new byte[random.nextInt(80)];
            random.nextBytes(key);
            keys.add(key);
        }
        var function = new ObliviousFunction(group, shares);
        AtomicInteger done = new AtomicInteger();
        List<byte[]> together = function.evaluate(keys, 2, done::addAndGet);
        assertThat(done).hasValue(keys.size());
        assertThat(together).hasSize(keys.size());
        var others = new ObliviousFunction(group, shares.subList(1, 3));
        for (int i = 0; i < 20; i++) {
            int at = i < 2 ? i * (keys.size() - 1) : random.nextInt(keys.size());
            assertThat(together.get(at))
                    .as("seed " + seed + ", key " + at)
                    .isEqualTo(others.evaluate(List.of(keys.get(at))).getFirst());
        }
    }

    @Test
    @DisplayName("A lie in any batch ends all, by the liar's name")
    void lieInALaterBatch() {
        KeyHolder liar =
                new KeyHolder() {
                    private final AtomicInteger batches = new AtomicInteger();

                    @Override
                    public int number() {
                        return 1;
                    }

                    @Override
                    public Evaluation evaluate(Elements blinded) {
                        Evaluation honest = shares.getFirst().evaluate(blinded);
                        return batches.incrementAndGet() < 2
                                ? honest
                                : new Evaluation(blinded, honest.proof());
                    }
                };
        var function = new ObliviousFunction(group, List.of(liar, shares.get(2)));
        A04_NoMachineHoldsTheKeyTest.assertNamed(
                1, () -> function.evaluate(Shares.matchKeys(0, 1_100), 1, count -> {}));
        assertThatThrownBy(() -> function.evaluate(List.of())).isInstanceOf(ElementRefused.class);
    }
}
