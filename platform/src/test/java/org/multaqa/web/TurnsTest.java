package org.multaqa.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("Readers go in a few at a time")
class TurnsTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    @DisplayName("of forty readers never more than three are inside, and all are answered")
    void fewAtATime() throws Exception {
        Turns turns = new Turns(3, LONG);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        FilterChain page =
                (request, response) -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                    answered.incrementAndGet();
                };
        together(40, () -> ask(turns, "GET", page));
        assertThat(most.get()).isBetween(1, 3);
        assertThat(answered.get()).isEqualTo(40);
    }

    @Test
    @DisplayName("a page that fails gives its turn back")
    void failureGivesBack() throws Exception {
        Turns turns = new Turns(1, LONG);
        FilterChain broken =
                (request, response) -> {
                    throw new IOException("the link went down");
                };
        for (int i = 0; i < 3; i++) {
            assertThat(catchThrowable(() -> ask(turns, "GET", broken)))
                    .hasMessage("the link went down");
        }
        AtomicInteger answered = new AtomicInteger();
        ask(turns, "GET", (request, response) -> answered.incrementAndGet());
        assertThat(answered.get()).isOne();
    }

    @Test
    @DisplayName("who has waited long enough goes in all the same, and who sends never waits")
    void noLock() throws Exception {
        Turns turns = new Turns(1, Duration.ofMillis(20));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        FilterChain slowReader =
                (request, response) -> {
                    inside.countDown();
                    await(read);
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<?> slow = threads.submit(() -> ask(turns, "GET", slowReader));
            inside.await();
            List<String> answered = new ArrayList<>();
            ask(turns, "POST", (request, response) -> answered.add("sent"));
            ask(turns, "GET", (request, response) -> answered.add("read"));
            assertThat(answered).containsExactly("sent", "read");
            read.countDown();
            slow.get();
        }
    }

    private static @Nullable Void ask(Turns turns, String method, FilterChain page)
            throws Exception {
        turns.doFilter(
                new MockHttpServletRequest(method, "/organisations"),
                new MockHttpServletResponse(),
                page);
        return null;
    }

    private static void together(int people, Callable<?> what) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                all.add(threads.submit(what));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
