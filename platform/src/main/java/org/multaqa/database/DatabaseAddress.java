package org.multaqa.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a database is and who asks: what JDBC needs. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {
    /** The setting that names an external database. */
    public static final String SETTING = "MULTAQA_DATABASE_URL";

    /** The setting that names the second login to an external database, see {@link NarrowLogin}. */
    public static final String NARROW_SETTING = "MULTAQA_DATABASE_NARROW_URL";

    private static final String JDBC = "jdbc:postgresql:";

    /** The external database that the environment names, if it names one. */
    public static Optional<DatabaseAddress> external(Map<String, String> environment) {
        return external(environment, SETTING);
    }

    /** The second login to it that the environment names, if it names one. */
    public static Optional<DatabaseAddress> narrow(Map<String, String> environment) {
        return external(environment, NARROW_SETTING);
    }

    private static Optional<DatabaseAddress> external(
            Map<String, String> environment, String setting) {
        return Optional.ofNullable(environment.get(setting))
                .filter(url -> !url.isBlank())
                .map(url -> parse(url, setting));
    }

    /**
     * Reads {@code postgres://user:password@host:port/database?sslmode=require} or a JDBC address
     * with {@code user} and {@code password} among its parameters. Refuses anything else.
     */
    public static DatabaseAddress parse(String url) {
        return parse(url, SETTING);
    }

    private static DatabaseAddress parse(String url, String setting) {
        String plain = url.strip();
        if (plain.startsWith(JDBC)) {
            plain = "postgresql:" + plain.substring(JDBC.length());
        }
        try {
            URI uri = URI.create(plain);
            String scheme = String.valueOf(uri.getScheme());
            if (!scheme.equals("postgres") && !scheme.equals("postgresql")) {
                throw new IllegalArgumentException(scheme);
            }
            return of(uri);
        } catch (IllegalArgumentException e) {
            // Its text may hold a password: it is not repeated.
            throw new Refusal("database.address-unreadable", "setting", setting);
        }
    }

    /** The database of that name on this machine, at that port. */
    static DatabaseAddress local(int port, String database, String user, String password) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    /** Shown without the password, so that a log never holds it. */
    @Override
    public String toString() {
        return user + " at " + jdbcUrl;
    }

    private static DatabaseAddress of(URI uri) {
        if (uri.getRawAuthority() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new IllegalArgumentException("no host or no database");
        }
        String authority = uri.getRawAuthority();
        String user = "";
        String password = "";
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            String[] who = authority.substring(0, at).split(":", 2);
            user = decoded(who[0]);
            password = who.length > 1 ? decoded(who[1]) : "";
        }
        List<String> kept = new ArrayList<>();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String parameter : query.split("&")) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter.substring(5));
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter.substring(9));
            } else if (!parameter.isEmpty()) {
                kept.add(parameter);
            }
        }
        String jdbcUrl = JDBC + "//" + authority.substring(at + 1) + uri.getRawPath();
        return new DatabaseAddress(
                kept.isEmpty() ? jdbcUrl : jdbcUrl + "?" + String.join("&", kept), user, password);
    }

    private static String decoded(String text) {
        // A plus in a password is a plus, not a blank.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
