package org.multaqa.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Asks for the pages of a plan over some connections, each of which asks again as soon as it was
 * answered. One thread and no client library: what is measured shares the machine with it.
 */
public final class Loader {
    /** So many errors are told with their requests. */
    private static final int TOLD = 3;

    private final int port;
    private final List<byte[]> requests;
    private final List<Boolean> searches;
    private final Times search = new Times();
    private final Times profile = new Times();
    private final Times all = new Times();
    private long errors;
    private int next;

    public Loader(int port, String cookie, List<String> addresses) {
        this.port = port;
        this.requests = addresses.stream().map(address -> request(address, cookie)).toList();
        this.searches = addresses.stream().map(a -> a.contains("?")).toList();
    }

    /**
     * Loads for some seconds to warm up and then for as many as are measured.
     *
     * @param begun is told when measuring begins
     */
    public LoadReport run(int connections, int warm, int seconds, Consumer<String> begun)
            throws IOException {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                ask(new Connection(selector, port), System.nanoTime());
            }
            long warmUntil = System.nanoTime() + TimeUnit.SECONDS.toNanos(warm);
            work(selector, warmUntil);
            search.clear();
            profile.clear();
            all.clear();
            errors = 0;
            begun.accept("measuring");
            long from = System.nanoTime();
            work(selector, from + TimeUnit.SECONDS.toNanos(seconds));
            double took = (System.nanoTime() - from) / 1e9;
            return new LoadReport(
                    all.number() / took,
                    all.within(0.5),
                    all.within(0.99),
                    all.longest(),
                    search.within(0.99),
                    profile.number() == 0 ? 0 : profile.within(0.99),
                    all.number(),
                    errors);
        }
    }

    private void work(Selector selector, long until) throws IOException {
        List<Connection> broken = new ArrayList<>();
        while (System.nanoTime() < until) {
            selector.select(100);
            for (SelectionKey key : selector.selectedKeys()) {
                Connection connection = (Connection) key.attachment();
                int status = connection.read();
                if (status != 0) {
                    answered(connection, status, broken);
                }
            }
            selector.selectedKeys().clear();
            for (Connection connection : broken) {
                connection.close();
                ask(new Connection(selector, port), System.nanoTime());
            }
            broken.clear();
        }
    }

    private void answered(Connection connection, int status, List<Connection> broken)
            throws IOException {
        long now = System.nanoTime();
        byte[] asked = requests.get(connection.address());
        if (status == 200) {
            long took = now - connection.sentAt();
            all.add(took);
            (searches.get(connection.address()) ? search : profile).add(took);
        } else {
            errors++;
            if (errors <= TOLD) {
                System.err.println(status + " " + new String(asked, StandardCharsets.US_ASCII));
            }
        }
        if (status < 0 || connection.isEnding()) {
            broken.add(connection);
        } else {
            ask(connection, now);
        }
    }

    private void ask(Connection connection, long now) throws IOException {
        int number = next++ % requests.size();
        connection.send(requests.get(number), number, now);
    }

    private static byte[] request(String address, String cookie) {
        return String.format(
                        Locale.ROOT,
                        """
                        GET %s HTTP/1.1\r
                        Host: 127.0.0.1\r
                        Accept: text/html, application/json\r
                        Accept-Encoding: gzip\r
                        Cookie: %s\r
                        \r
                        """,
                        address,
                        cookie)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
