package org.multaqa.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multaqa.database.Refusal;

/** Comes in through the sign-in page as a person does, and keeps the cookies. */
final class SignedIn {
    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]*)\"");

    private final String site;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    SignedIn(int port, String email, String password) throws IOException, InterruptedException {
        site = "http://127.0.0.1:" + port;
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        if (!token.find()) {
            throw new Refusal("bench.not-in");
        }
        String form =
                field("email", email)
                        + "&"
                        + field("password", password)
                        + "&"
                        + field(token.group(1), token.group(2));
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(site + "/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new Refusal("bench.not-in");
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(site + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The cookies as a browser sends them. */
    String cookie() {
        StringBuilder header = new StringBuilder();
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie ->
                        header.append(header.isEmpty() ? "" : "; ")
                                .append(cookie.getName())
                                .append('=')
                                .append(cookie.getValue()));
        return header.toString();
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
