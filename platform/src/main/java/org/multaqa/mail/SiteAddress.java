package org.multaqa.mail;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where this installation is reached, for links in letters that the program sends by itself: as set
 * in {@code MULTAQA_ADDRESS}, else the address on this machine.
 */
@Component
public class SiteAddress {
    private final Environment environment;

    SiteAddress(Environment environment) {
        this.environment = environment;
    }

    /** {@code https://union.example}, without a slash behind it. */
    public String address() {
        String set = environment.getProperty("multaqa.address", "").strip();
        if (!set.isEmpty()) {
            return set.endsWith("/") ? set.substring(0, set.length() - 1) : set;
        }
        String port =
                environment.getProperty(
                        "local.server.port", environment.getProperty("server.port", "8080"));
        return "http://127.0.0.1:" + port;
    }
}
