package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram.Ended;
import org.multaqa.exchange.PageBundle;

@DisplayName("A member's line to a hub on another machine")
class HubPinTest {
    private static final String PASSWORD = "only of this test";

    @TempDir private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void member() throws Exception {
        Files.writeString(folder.resolve("hub.token"), "mq_secret\n");
    }

    @Test
    @DisplayName(
            "goes to the key that was handed over and to no other, though it has the same name")
    void pinned() throws Exception {
        HttpsServer hub = hub("hub", "TLSv1.3");
        HttpsServer other = hub("other", "TLSv1.3");
        try {
            assertThat(verify(hub).err()).contains("hub.pin holds no key of the hub");
            Ended pinned = pin(hub);
            assertThat(pinned.out()).as(pinned.err()).contains("sha256/");
            assertThat(pin(other).err()).contains("is there already");
            assertThat(asked).hasValue(0);
            Ended verified = verify(hub);
            assertThat(verified.out()).as(verified.err()).contains("whole and empty");
            int before = asked.get();
            assertThat(verify(other).err()).contains("has not the key that was handed over");
            assertThat(asked).hasValue(before);
        } finally {
            hub.stop(0);
            other.stop(0);
        }
    }

    @Test
    @DisplayName("speaks nothing older than TLS 1.3")
    void oldProtocol() throws Exception {
        HttpsServer hub = hub("hub", "TLSv1.3");
        assertThat(pin(hub).code()).isZero();
        hub.stop(0);
        HttpsServer old = hub("hub", "TLSv1.2");
        try {
            assertThat(verify(old).err()).contains("speaks no TLS 1.3");
            assertThat(asked).hasValue(0);
        } finally {
            old.stop(0);
        }
    }

    private Ended verify(HttpsServer hub) {
        return VerbWithin.run(
                "member", "verify", "--hub", address(hub), "--keys", folder.toString());
    }

    private Ended pin(HttpsServer hub) {
        return VerbWithin.run("member", "pin", "--hub", address(hub), "--keys", folder.toString());
    }

    private static String address(HttpsServer hub) {
        return "https://127.0.0.1:" + hub.getAddress().getPort();
    }

    /** A hub whose log is empty, with a key of its own by that name. */
    private HttpsServer hub(String name, String protocol) throws Exception {
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(name), PASSWORD.toCharArray());
        context.init(keys.getKeyManagers(), null, null);
        server.setHttpsConfigurator(
                new HttpsConfigurator(context) {
                    @Override
                    public void configure(HttpsParameters parameters) {
                        SSLParameters chosen = getSSLContext().getDefaultSSLParameters();
                        chosen.setProtocols(new String[] {protocol});
                        parameters.setSSLParameters(chosen);
                    }
                });
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    byte[] empty =
                            ("{\"lines\": [], \"head\": {\"number\": 0, \"hash\": \""
                                            + "0".repeat(64)
                                            + "\"}}")
                                    .getBytes(StandardCharsets.UTF_8);
                    answer(exchange, empty);
                });
        server.createContext("/exchange/page", HubPinTest::page);
        server.start();
        return server;
    }

    /** The page that it serves to browsers, as it was published. */
    private static void page(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String version = "/exchange/page/" + PageBundle.own().hash() + "/";
        if (path.startsWith(version)) {
            answer(exchange, PageBundle.own().find(path.substring(version.length())).orElseThrow());
        } else {
            exchange.getResponseHeaders().set("Location", version);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, byte[] content) throws IOException {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    /** Made by the JDK's own tool. */
    private KeyStore store(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        if (!Files.exists(file)) {
            Process made =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "keytool")
                                            .toString(),
                                    "-genkeypair",
                                    "-keyalg",
                                    "EC",
                                    "-dname",
                                    "CN=hub.example.org",
                                    "-storetype",
                                    "PKCS12",
                                    "-storepass",
                                    PASSWORD,
                                    "-keystore",
                                    file.toString())
                            .inheritIO()
                            .start();
            assertThat(made.waitFor()).isZero();
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }
}
