package org.multaqa.commands;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.multaqa.database.Refusal;
import org.multaqa.language.Language;
import org.multaqa.linkage.wire.HubRequest;
import org.multaqa.linkage.wire.Padding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A member's line to the hub: HTTPS, or plain HTTP on loopback. A broken line is tried again with
 * the very same request, which the hub knows again.
 */
final class HubLine implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration ANSWER = Duration.ofSeconds(120);
    private static final String API = "api/v1/exchange/";

    private final URI hub;
    private final String token;
    private final Language language;
    private final HttpClient client;

    private HubLine(URI hub, String token, Set<String> pins, Language language) {
        this.hub = hub;
        this.token = token;
        this.language = language;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(10));
        if (isPlain(hub)) {
            // What is meant for this machine stays on it.
            builder.proxy(ProxySelector.of(null));
        } else {
            builder.sslContext(HubPin.only(pins)).sslParameters(HubPin.parameters());
        }
        client = builder.build();
    }

    /**
     * The line to a hub, with the token that it gave the charity.
     *
     * @param token a file that holds the token alone
     * @param pin a file with the keys that the hub may have; needed where it is not on this machine
     */
    static HubLine to(String address, Path token, Path pin, Language language) {
        try {
            String secret = Files.readString(token).strip();
            URI hub = new URI(address.strip().replaceFirst("/*$", "/"));
            boolean known = isPlain(hub) || "https".equals(hub.getScheme());
            if (!known || hub.getHost() == null || isPlain(hub) && !isLoopback(hub)) {
                throw new Refusal("exchange.hub-address", "address", address);
            }
            if (secret.isEmpty() || secret.lines().count() > 1) {
                throw new Refusal("exchange.no-token", "file", token.toString());
            }
            Set<String> pins = Files.exists(pin) ? HubPin.read(Files.readString(pin)) : Set.of();
            if (!isPlain(hub) && pins.isEmpty()) {
                throw new Refusal(
                        "exchange.no-pin", "file", pin.toString(), "address", hub.toString());
            }
            return new HubLine(hub, secret, pins, language);
        } catch (IOException e) {
            throw new Refusal("exchange.no-token", "file", token.toString());
        } catch (java.net.URISyntaxException e) {
            throw new Refusal("exchange.hub-address", "address", address);
        }
    }

    private static boolean isPlain(URI hub) {
        return "http".equals(hub.getScheme());
    }

    private static boolean isLoopback(URI hub) throws IOException {
        return InetAddress.getByName(hub.getHost()).isLoopbackAddress();
    }

    /** Sends a request and gives the bytes that came back. */
    byte[] ask(String what, HubRequest request) {
        return send(
                HttpRequest.newBuilder(hub.resolve(API + what))
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.written())));
    }

    /** Sends something as JSON and gives what came back. */
    byte[] tell(String what, Object content) {
        return send(
                HttpRequest.newBuilder(hub.resolve(API + what))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        JSON.writeValueAsBytes(content))));
    }

    /** Says that the answer to a batch is here. */
    void acknowledge(byte[] commitment) {
        String batch = HexFormat.of().formatHex(commitment);
        send(HttpRequest.newBuilder(hub.resolve(API + "batches/" + batch)).DELETE());
    }

    /** Leaves something at the hub, which is read anew for each try. */
    void leave(String what, java.util.function.Supplier<InputStream> content) {
        send(
                HttpRequest.newBuilder(hub.resolve(API + what))
                        .header("Content-Type", "application/octet-stream")
                        .PUT(HttpRequest.BodyPublishers.ofInputStream(content)));
    }

    /** Has what was left there deleted, if it is there. */
    void drop(String what) {
        send(HttpRequest.newBuilder(hub.resolve(API + what)).DELETE());
    }

    /** Fetches what was left there, piece by piece. */
    InputStream fetch(String what) {
        HttpRequest request =
                HttpRequest.newBuilder(hub.resolve(API + what))
                        .timeout(ANSWER)
                        .header("Authorization", "Bearer " + token)
                        .build();
        HttpResponse<InputStream> answer =
                sent(request, HttpResponse.BodyHandlers.ofInputStream(), a -> false);
        if (answer.statusCode() == 200) {
            return answer.body();
        }
        try {
            answer.body().close();
        } catch (IOException e) {
            // Nothing was wanted of it.
        }
        throw unreachable();
    }

    /**
     * What the hub serves to anybody who opens an address in a browser; where it sends them
     * elsewhere, to where.
     */
    HttpResponse<byte[]> open(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(hub.resolve(path)).timeout(ANSWER).GET().build();
        return sent(request, HttpResponse.BodyHandlers.ofByteArray(), a -> false);
    }

    /** What the hub says in JSON. */
    JsonNode read(String what) {
        return json(send(HttpRequest.newBuilder(hub.resolve(API + what)).GET()));
    }

    static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Refusal("exchange.hub-unclear");
        }
    }

    private byte[] send(HttpRequest.Builder builder) {
        HttpRequest request =
                builder.timeout(ANSWER)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", language.code())
                        .build();
        HttpResponse<byte[]> answer =
                sent(
                        request,
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofByteArray(), Padding.LONGEST_ANSWER),
                        a -> a.statusCode() >= 500 || a.statusCode() == 429);
        if (answer.statusCode() < 300) {
            return answer.body();
        }
        throw answer.statusCode() >= 500 ? unreachable() : refusal(answer);
    }

    /**
     * Sends until there is an answer, some times at the most; to a hub with another key nothing is
     * sent.
     *
     * @param passes whether an answer is of a trouble that may pass, so that it is tried again
     */
    private <T> HttpResponse<T> sent(
            HttpRequest request,
            HttpResponse.BodyHandler<T> reading,
            Predicate<HttpResponse<T>> passes) {
        try {
            for (int tries = 1; ; tries++) {
                try {
                    HttpResponse<T> answer = client.send(request, reading);
                    if (tries == TRIES || !passes.test(answer)) {
                        return answer;
                    }
                } catch (SSLException e) {
                    throw new Refusal("exchange.other-hub", "address", hub.toString());
                } catch (IOException e) {
                    if (tries == TRIES) {
                        throw unreachable();
                    }
                }
                Thread.sleep(PAUSE.multipliedBy(tries));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        }
    }

    private Refusal unreachable() {
        return new Refusal("exchange.hub-unreachable", "address", hub.toString());
    }

    private static Refusal refusal(HttpResponse<byte[]> answer) {
        JsonNode problem = json(answer.body());
        return new Refusal(
                "exchange.hub-refused",
                "why",
                problem.path("detail").asString("HTTP " + answer.statusCode()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
