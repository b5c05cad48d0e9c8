package org.multaqa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multaqa.language.Message;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A write that comes twice with the same {@code Idempotency-Key} is done once: the second is given
 * the first one's answer (as in the IETF draft "The Idempotency-Key HTTP Header Field"). The same
 * key with another request is refused with 422, a request still under way with 409. Keys belong to
 * the caller's credentials and are kept for two days. What was under way when the program was
 * killed is taken up again where that is a {@link SafeRepeat}.
 */
@Component
@Order(100)
class Idempotency extends OncePerRequestFilter {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Duration KEPT = Duration.ofDays(2);

    private final IdempotencyStore store;
    private final ObjectProvider<Faults> faults;
    private final List<SafeRepeat> safe;
    private final Clock clock;
    private final Instant started;

    Idempotency(
            IdempotencyStore store,
            ObjectProvider<Faults> faults,
            List<SafeRepeat> safe,
            Clock clock) {
        this.store = store;
        this.faults = faults;
        this.safe = safe;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || !WRITES.contains(request.getMethod())
                || request.getHeader("Idempotency-Key") == null
                // A file that comes in a form is not held in memory; one that comes as the body is.
                || String.valueOf(request.getContentType()).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RepeatableRequest repeatable = new RepeatableRequest(request);
        String key = hash(credentials(request) + "\n" + request.getHeader("Idempotency-Key"));
        String asked =
                hash(
                        request.getMethod()
                                + "\n"
                                + request.getRequestURI()
                                + "\n"
                                + new String(repeatable.body(), StandardCharsets.ISO_8859_1));
        store.forgetBefore(clock.instant().minus(KEPT));
        if (!store.begin(key, asked, clock.instant())) {
            Optional<IdempotencyStore.Kept> kept = store.find(key);
            if (kept.filter(k -> isTakenUp(k, key, asked, request)).isEmpty()) {
                repeat(kept, asked, request, response);
                return;
            }
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean finished = false;
        try {
            chain.doFilter(repeatable, answer);
            // A fault of ours or a refusal for haste may be tried again under the same key.
            finished =
                    answer.getStatus() < 500
                            && answer.getStatus() != 429
                            && answer.getStatus() != 401;
        } finally {
            if (finished) {
                store.finish(
                        key,
                        answer.getStatus(),
                        String.valueOf(answer.getContentType()),
                        answer.getContentAsByteArray());
            } else {
                store.forget(key);
            }
            answer.copyBodyToResponse();
        }
    }

    /**
     * Whether a request that was under way when the program was killed is done now: only where its
     * module can tell how far it had come.
     */
    private boolean isTakenUp(
            IdempotencyStore.Kept kept, String key, String asked, HttpServletRequest request) {
        return kept.status() == null
                && kept.asked().equals(asked)
                && kept.began().isBefore(started)
                && safe.stream().anyMatch(s -> s.path().matcher(request.getRequestURI()).matches())
                && store.beginAgain(key, kept.began(), clock.instant());
    }

    private void repeat(
            Optional<IdempotencyStore.Kept> kept,
            String asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (kept.isPresent() && !kept.get().asked().equals(asked)) {
            faults.getObject().say(422, Message.of("web.key-reused"), request, response);
        } else if (kept.isEmpty() || kept.get().status() == null) {
            faults.getObject().say(409, Message.of("web.key-under-way"), request, response);
        } else {
            response.setStatus(kept.get().status());
            response.setContentType(kept.get().type());
            response.setHeader("Idempotency-Replayed", "true");
            response.getOutputStream().write(kept.get().body());
        }
    }

    private static String credentials(HttpServletRequest request) {
        return request.getHeader("Authorization") + "|" + request.getHeader("Cookie");
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
