package org.multaqa.keyholder;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.TreeSet;
import org.multaqa.database.Refusal;

/**
 * The hubs whose page may ask a holder from a browser. A browser says from where a page came, and
 * gives an answer to no page but those that are named in it; programs say nothing and are not
 * concerned. Whether a member may ask is decided by its signature all the same.
 */
public final class Pages {
    /** No browser is answered. */
    public static final Pages NONE = new Pages(Set.of());

    private static final String A_DAY = "86400";

    private final Set<String> origins;

    private Pages(Set<String> origins) {
        this.origins = origins;
    }

    /** Those that came from these addresses; refuses what is no address of a hub. */
    public static Pages from(Iterable<String> addresses) {
        Set<String> origins = new TreeSet<>();
        addresses.forEach(address -> origins.add(origin(address)));
        return new Pages(origins);
    }

    /** As browsers write it: scheme, host and port alone. */
    private static String origin(String address) {
        try {
            URI hub = new URI(address.strip().replaceFirst("/+$", ""));
            String host = hub.getHost();
            boolean encrypted = "https".equals(hub.getScheme());
            boolean bare = hub.toString().equals(hub.getScheme() + "://" + hub.getAuthority());
            boolean plain = "http".equals(hub.getScheme());
            if (host != null && bare && (encrypted || plain && HolderCard.isLoopback(host))) {
                return hub.toString();
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new Refusal("keyholder.page-unfit", "address", address);
    }

    /**
     * Whether a request goes on: one of a page that is not named does not, and neither does a
     * browser's question beforehand, which is answered here.
     */
    boolean letPass(HttpExchange exchange, int forbidden, int answered) throws java.io.IOException {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin == null) {
            return true;
        }
        if (!origins.contains(origin)) {
            exchange.sendResponseHeaders(forbidden, -1);
            return false;
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", origin);
        headers.set("Vary", "Origin");
        if (!exchange.getRequestMethod().equals("OPTIONS")) {
            return true;
        }
        headers.set("Access-Control-Allow-Methods", "POST");
        headers.set("Access-Control-Allow-Headers", "Content-Type");
        headers.set("Access-Control-Max-Age", A_DAY);
        exchange.sendResponseHeaders(answered, -1);
        return false;
    }
}
