package org.multaqa.keyholder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;
import org.multaqa.database.Refusal;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.linkage.oprf.GroupKey;

/**
 * What a holder shows to the network: three addresses and nothing else. Off loopback it always
 * speaks TLS 1.3 with the holder's own key; there is no way to switch that off. Of a request only
 * its place and its length are ever written to the program's own log.
 */
final class HolderServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int TAKEN = 204;
    private static final int MALFORMED = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_HERE = 404;
    private static final int NOT_SO = 405;
    private static final int TOO_LONG = 413;
    private static final int FAULT = 500;

    static {
        // The JDK's server reads these once: who sends slowly, or nothing, is not waited for.
        System.setProperty("sun.net.httpserver.maxReqTime", "60");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
        System.setProperty("sun.net.httpserver.idleInterval", "30");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "40");
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", "8192");
        System.setProperty("jdk.httpserver.maxConnections", "64");
    }

    private final HttpServer server;
    private final ExecutorService workers;
    private final Holder holder;
    private final Ceremonies ceremonies;
    private final Pages pages;

    private interface Handling {
        void handle(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private HolderServer(
            HttpServer server,
            ExecutorService workers,
            Holder holder,
            Ceremonies ceremonies,
            Pages pages) {
        this.pages = pages;
        this.server = server;
        this.workers = workers;
        this.holder = holder;
        this.ceremonies = ceremonies;
    }

    /** Begins to serve; refuses a port that is taken and an address that is not here. */
    static HolderServer start(
            Holder holder, Ceremonies ceremonies, RunningHolder.Listening listening) {
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        HttpServer server = listen(holder, listening);
        HolderServer started =
                new HolderServer(server, workers, holder, ceremonies, listening.pages());
        started.open(HolderLine.EVALUATE, "POST", started::evaluate);
        started.open(HolderLine.CEREMONY, "POST", started::ceremony);
        started.open("/health", "GET", started::health);
        server.setExecutor(workers);
        server.start();
        return started;
    }

    private static HttpServer listen(Holder holder, RunningHolder.Listening listening) {
        String bind = listening.bind();
        int port = listening.port();
        InetSocketAddress address = new InetSocketAddress(bind, port);
        if (address.isUnresolved()) {
            throw new Refusal(
                    "keyholder.address-not-here", "address", bind, "port", String.valueOf(port));
        }
        try {
            if (!listening.isEncrypted()) {
                return HttpServer.create(address, 0);
            }
            HttpsServer server = HttpsServer.create(address, 0);
            server.setHttpsConfigurator(
                    new HttpsConfigurator(
                            IdentityCertificate.server(
                                    holder.opened().identity(), listening.certificate())) {
                        @Override
                        public void configure(HttpsParameters parameters) {
                            SSLParameters chosen = getSSLContext().getDefaultSSLParameters();
                            chosen.setProtocols(new String[] {"TLSv1.3"});
                            parameters.setSSLParameters(chosen);
                        }
                    });
            return server;
        } catch (SocketException e) {
            boolean taken = String.valueOf(e.getMessage()).contains("in use");
            throw new Refusal(
                    taken ? "keyholder.port-taken" : "keyholder.address-not-here",
                    "address",
                    bind,
                    "port",
                    String.valueOf(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port it listens at. */
    int port() {
        return server.getAddress().getPort();
    }

    private void open(String path, String method, Handling handling) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        if (!exchange.getRequestURI().getPath().equals(path)) {
                            exchange.sendResponseHeaders(NOT_HERE, -1);
                        } else if (path.equals(HolderLine.EVALUATE)
                                && !pages.letPass(exchange, FORBIDDEN, TAKEN)) {
                            return;
                        } else if (!exchange.getRequestMethod().equals(method)) {
                            exchange.sendResponseHeaders(NOT_SO, -1);
                        } else {
                            handled(exchange, path, handling);
                        }
                    }
                });
    }

    private static void handled(HttpExchange exchange, String path, Handling handling)
            throws IOException {
        try {
            handling.handle(exchange);
        } catch (MalformedMessage e) {
            exchange.sendResponseHeaders(MALFORMED, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.sendResponseHeaders(FAULT, -1);
        } catch (RuntimeException e) {
            Faults.report("a request to " + path + " failed", e);
            exchange.sendResponseHeaders(FAULT, -1);
        }
    }

    private void evaluate(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] answer = holder.answer(body(exchange, SizeClass.LARGEST.bytes()));
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        send(exchange, OK, answer);
    }

    private void ceremony(HttpExchange exchange) throws IOException {
        boolean taken = ceremonies.take(body(exchange, 2 * CeremonyMessage.LARGEST));
        exchange.sendResponseHeaders(taken ? TAKEN : NOT_HERE, -1);
    }

    /** That it serves, and which key, for whoever looks; volumes are nobody's business here. */
    private void health(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestHeaders().getFirst("Accept-Language");
        Language language =
                asked != null && asked.startsWith("en") ? Language.ENGLISH : Language.ARABIC;
        StringBuilder text = new StringBuilder();
        HolderCard card = holder.card();
        text.append(
                Texts.all()
                        .say(
                                language,
                                "keyholder.health",
                                "number",
                                card.number(),
                                "name",
                                card.name()));
        if (holder.groups().isEmpty()) {
            text.append('\n').append(Texts.all().say(language, "keyholder.health-no-key"));
        }
        for (GroupKey group : holder.groups()) {
            text.append('\n')
                    .append(
                            Texts.all()
                                    .say(
                                            language,
                                            "keyholder.health-key",
                                            "epoch",
                                            group.epoch(),
                                            "sharing",
                                            group.sharing(),
                                            "key",
                                            group.checkValue()));
        }
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Language", language.code());
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        send(exchange, OK, text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The body of a request, which never takes more memory than the longest message we write. */
    private static byte[] body(HttpExchange exchange, int most) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(most + 1);
        if (body.length > most) {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(TOO_LONG, -1);
            throw new IOException("a body longer than " + most + " bytes");
        }
        return body;
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(1);
        workers.shutdownNow();
    }
}
