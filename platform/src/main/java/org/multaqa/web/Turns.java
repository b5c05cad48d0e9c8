package org.multaqa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a few readers in at a time, in the order in which they came. On a machine at its limit all
 * are answered sooner so than when every one is begun at once (docs/decisions/threads.md). A turn
 * is no lock: who has waited {@link #PATIENCE} goes in all the same, so that some who read slowly
 * over thin links hold up nobody; and who sends something never waits.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Turns extends OncePerRequestFilter {
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Semaphore free;
    private final Duration patience;

    Turns() {
        this(2 * Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    Turns(int atATime, Duration patience) {
        this.free = new Semaphore(atATime, true);
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean mine = turn();
        try {
            chain.doFilter(request, response);
        } finally {
            if (mine) {
                free.release();
            }
        }
    }

    private boolean turn() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
