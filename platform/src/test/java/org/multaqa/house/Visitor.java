package org.multaqa.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Someone at a browser without JavaScript: keeps cookies, sends forms with their token, does not
 * follow redirects. With a bearer token it is a program at the API.
 */
public final class Visitor {
    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private @Nullable String bearer;

    public Visitor(int port) {
        address = "http://127.0.0.1:" + port;
        client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same visitor with an API token. */
    public Visitor withToken(String token) {
        bearer = token;
        return this;
    }

    /** Puts a session cookie as if the visitor had signed in. */
    public Visitor withCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** What a page weighs on the way to a browser, in bytes. */
    public int weight(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept-Encoding", "gzip")
                        .GET()
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form; the token is taken from the page at {@code from}. Names and values in turn. */
    public HttpResponse<String> post(String from, String path, String... namesAndValues) {
        List<String> fields = new ArrayList<>(List.of(namesAndValues));
        token(get(from).body())
                .ifPresent(token -> {
                    fields.add("_csrf");
                    fields.add(token);
                });
        return postWithoutToken(path, fields.toArray(String[]::new));
    }

    public HttpResponse<String> postWithoutToken(String path, String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(encoded(namesAndValues[i]))
                    .append('=')
                    .append(encoded(namesAndValues[i + 1]));
        }
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends JSON with a method of the API; headers in turn behind it. */
    public HttpResponse<String> json(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header(
                                "Content-Type",
                                method.equals("PATCH")
                                        ? "application/merge-patch+json"
                                        : "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Header and value by which a program in this browser sends the token of forms. */
    public String[] formToken() {
        return new String[] {"X-XSRF-TOKEN", token(get("/sign-in").body()).orElse("")};
    }

    /** The token of the first form on a page. */
    public static Optional<String> token(String page) {
        Matcher matcher = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(page);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return client.send(
                    request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
