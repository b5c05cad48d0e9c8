package org.multaqa.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.multaqa.database.Refusal;

/** What has to be true before the server may listen where others can reach it. */
public final class ServerSafety {
    private ServerSafety() {}

    /** Refuses to listen beyond loopback as a demo, or without TLS or a trusted proxy. */
    public static void check(
            String bind, boolean demo, boolean behindProxy, Map<String, String> environment) {
        if (isLoopback(bind)) {
            return;
        }
        if (demo) {
            throw new Refusal("signin.demo-stays-home", "address", bind);
        }
        boolean tls =
                environment.containsKey("SERVER_SSL_BUNDLE")
                        || environment.containsKey("SERVER_SSL_KEYSTORE")
                        || environment.containsKey("SERVER_SSL_KEY_STORE");
        if (!tls && !behindProxy) {
            throw new Refusal("signin.tls-needed", "address", bind);
        }
    }

    /** Whether cookies must only travel over TLS. */
    public static boolean needsSecureCookies(String bind, boolean behindProxy) {
        return behindProxy || !isLoopback(bind);
    }

    private static boolean isLoopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new Refusal("signin.address-unknown", "address", bind);
        }
    }
}
