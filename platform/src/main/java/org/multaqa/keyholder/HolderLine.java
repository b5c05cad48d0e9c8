package org.multaqa.keyholder;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The line to one holder: TLS 1.3 with its pinned key, or plain HTTP on loopback. */
final class HolderLine implements AutoCloseable {
    /** What the holder takes requests of members at. */
    static final String EVALUATE = "/evaluate";

    /** What the holder takes the others' words in a ceremony at. */
    static final String CEREMONY = "/ceremony";

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** The largest batch takes a slow machine some ten seconds, and a slow line longer. */
    private static final Duration ANSWER = Duration.ofSeconds(90);

    private final URI address;
    private final HttpClient client;

    HolderLine(HolderCard card) {
        address = card.address();
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT);
        if (card.isEncrypted()) {
            builder.sslContext(IdentityCertificate.client(card.identity()));
        } else {
            // What is meant for this machine stays on it.
            builder.proxy(ProxySelector.of(null));
        }
        client = builder.build();
    }

    /** What came back; more bytes than any message has are an {@link IOException}. */
    record Reply(int status, byte[] body) {}

    Reply post(String path, byte[] body) throws IOException, InterruptedException {
        HttpResponse<byte[]> reply =
                client.send(
                        HttpRequest.newBuilder(address.resolve(path))
                                .timeout(ANSWER)
                                .header("Content-Type", "application/octet-stream")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofByteArray(),
                                SizeClass.LARGEST.bytes()));
        return new Reply(reply.statusCode(), reply.body());
    }

    /** Whether it answers at the address where it says how it is, within some seconds. */
    boolean isThere(Duration patience) throws InterruptedException {
        try {
            HttpRequest question =
                    HttpRequest.newBuilder(address.resolve("/health")).timeout(patience).build();
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
