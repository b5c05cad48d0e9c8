package org.multaqa.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What costs to make is lent to one thread at a time")
class LentTest {
    /** Tells when two are inside at once. */
    private static final class Careful {
        private final AtomicInteger inside = new AtomicInteger();

        int use(int value) {
            int before = inside.getAndIncrement();
            Thread.yield();
            inside.decrementAndGet();
            return before == 0 ? value : -1;
        }
    }

    @Test
    @DisplayName("One thread makes one and keeps it; a second use within the first makes another")
    void kept() {
        AtomicInteger made = new AtomicInteger();
        Lent<Careful> lent =
                new Lent<>(() -> {
                    made.incrementAndGet();
                    return new Careful();
                });
        int seven = lent.with(first -> first.use(7));
        int eight = lent.with(first -> first.use(8));
        assertThat(List.of(seven, eight)).containsExactly(7, 8);
        assertThat(made.get()).isEqualTo(1);
        boolean another = lent.with(first -> lent.with(second -> second != first));
        assertThat(another).isTrue();
        assertThat(made.get()).isEqualTo(2);
    }

    @Test
    @DisplayName("Many threads never share one")
    void many() throws Exception {
        Lent<Careful> lent = new Lent<>(Careful::new);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> asked =
                    IntStream.range(0, 2000)
                            .mapToObj(i -> threads.submit(() -> lent.with(it -> it.use(i))))
                            .toList();
            for (int i = 0; i < asked.size(); i++) {
                assertThat(asked.get(i).get()).isEqualTo(i);
            }
        }
    }

    @Test
    @DisplayName("One that failed is not lent again")
    void failed() {
        AtomicInteger made = new AtomicInteger();
        Lent<Integer> lent = new Lent<>(made::incrementAndGet);
        assertThatThrownBy(() ->
                        lent.with(it -> {
                            throw new IllegalStateException("broken");
                        }))
                .hasMessage("broken");
        int next = lent.with(it -> it);
        assertThat(next).isEqualTo(2);
    }

    @Test
    @DisplayName("Numbers are grouped from a thousand on, in both languages")
    void numbers() {
        assertThat(Numbers.said(Language.ENGLISH, 999)).isEqualTo("999");
        assertThat(Numbers.said(Language.ENGLISH, 1_234_567)).isEqualTo("1,234,567");
        assertThat(Numbers.said(Language.ARABIC, 1_234_567)).isEqualTo("1,234,567");
        assertThat(Numbers.said(Language.ENGLISH, -4_000)).isEqualTo("-4,000");
    }
}
