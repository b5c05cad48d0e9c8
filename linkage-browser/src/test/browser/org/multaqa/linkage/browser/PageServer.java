package org.multaqa.linkage.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Serves the bundle and the page of the tests under the strictest policy with which it can run: no
 * connection, no code made of text, nothing from elsewhere.
 */
record PageServer(HttpServer server) {
    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'";
    private static final Path BUNDLE = Path.of("target/classes/static");
    private static final Path PAGE = Path.of("src/test/resources/page");
    private static final Map<String, String> KINDS =
            Map.of("html", "text/html; charset=utf-8", "js", "text/javascript; charset=utf-8");

    static PageServer start() {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
            server.createContext("/", PageServer::serve);
            server.start();
            return new PageServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        Path file = (path.startsWith("encoder/") ? BUNDLE : PAGE).resolve(path);
        byte[] body = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        String kind = KINDS.get(path.substring(path.lastIndexOf('.') + 1));
        if (kind != null) {
            exchange.getResponseHeaders().set("Content-Type", kind);
        }
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
