package org.multaqa.needs;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Tokens;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.Visitor;
import org.springframework.stereotype.Component;

/** Twenty organisations that promise something to one need, ten times each, at one instant. */
@Component
final class ManyClicks {
    static final int CLICKS = 200;
    private static final int ORGANISATIONS = 20;

    private final Organisations organisations;
    private final Tokens tokens;

    ManyClicks(Organisations organisations, Tokens tokens) {
        this.organisations = organisations;
        this.tokens = tokens;
    }

    /** One promise of an organisation, with the key under which it may be sent again. */
    record Click(String token, long quantity, String key) {
        HttpResponse<String> send(int port, UUID need) {
            return new Visitor(port)
                    .withToken(token)
                    .json(
                            "POST",
                            "/api/v1/needs/" + need + "/commitments",
                            "{\"quantity\": " + quantity + "}",
                            "Idempotency-Key",
                            key);
        }
    }

    /** For 1 to 20 each; together for twice of a need of a thousand. Each story has its givers. */
    List<Click> clicks(String story) {
        long seed = 1000_200;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Click> clicks = new ArrayList<>();
        for (int i = 0; i < ORGANISATIONS; i++) {
            OrganisationForm form =
                    OrganisationForm.named(
                            OrganisationKind.ASSOCIATION, "جمعية النقرة " + story + " " + i, null);
            UUID giver = organisations.register(Actor.PROGRAM, form).orThrow().id();
            String secret =
                    tokens.create(Actor.PROGRAM, giver, Role.MANAGER, "برنامج", Duration.ofDays(1))
                            .orThrow()
                            .secret();
            for (int click = 0; click < CLICKS / ORGANISATIONS; click++) {
                clicks.add(new Click(secret, random.nextLong(1, 21), "click-" + click));
            }
        }
        return clicks;
    }

    /** Sends all at one instant; each has an answer. */
    static List<HttpResponse<String>> allAtOnce(List<Click> clicks, int port, UUID need) {
        return allAtOnce(clicks, port, need, answer -> {}).stream()
                .map(Optional::orElseThrow)
                .toList();
    }

    /**
     * Sends all at one instant, and tells of each answer as it comes; what the program did not live
     * to answer is missing.
     */
    static List<Optional<HttpResponse<String>>> allAtOnce(
            List<Click> clicks, int port, UUID need, Consumer<HttpResponse<String>> heard) {
        CountDownLatch instant = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clicks.size())) {
            for (Click click : clicks) {
                Callable<HttpResponse<String>> one =
                        () -> {
                            instant.await();
                            HttpResponse<String> answer = click.send(port, need);
                            heard.accept(answer);
                            return answer;
                        };
                sent.add(threads.submit(one));
            }
            instant.countDown();
            return sent.stream().map(ManyClicks::answer).toList();
        }
    }

    private static Optional<HttpResponse<String>> answer(Future<HttpResponse<String>> sent) {
        try {
            return Optional.of(sent.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof java.io.UncheckedIOException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
