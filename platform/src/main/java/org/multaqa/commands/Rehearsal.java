package org.multaqa.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * Visits what people visit first, so that the JDK can keep ready the classes that a start needs
 * (the build asks for it).
 */
final class Rehearsal {
    private static final List<String> PAGES =
            List.of("", "sign-in", "organisations", "api/v1/organisations?limit=2", "map");

    private Rehearsal() {}

    static void at(String address) throws InterruptedException {
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create(address + page))
                                .header("Accept", "text/html, application/json")
                                .build();
                visitor.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the server did not answer its own rehearsal", e);
        }
    }
}
