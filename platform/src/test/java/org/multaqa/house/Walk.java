package org.multaqa.house;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.signin.DemoEntries;

/**
 * Somebody who follows every link of the demo from the start page on, but of pages of one make only
 * a few.
 */
public final class Walk {
    private static final int OF_ONE_MAKE = 2;
    private static final int MOST = 220;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    /** A page as it was met, and the one on which its link stood. */
    public record Step(
            String path, String make, int status, String type, String body, String from) {
        public boolean isPage() {
            return type.startsWith("text/html");
        }
    }

    private final Visitor visitor;
    private final Map<String, Integer> met = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<String[]> ahead = new ArrayDeque<>();
    private final List<Step> steps = new ArrayList<>();

    private Walk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** A visitor who came in by the demo's one click; nobody comes in. */
    public static Visitor visitor(int port, DemoEntries.@Nullable Entry entry) {
        Visitor visitor = new Visitor(port);
        if (entry != null) {
            visitor.post("/sign-in", "/demo/" + entry.person());
        }
        return visitor;
    }

    /** Every page that a visitor reaches. */
    public static List<Step> of(Visitor visitor) {
        Walk walk = new Walk(visitor);
        for (String start : List.of("/", "/obligations", "/account")) {
            walk.see(start, "the start");
        }
        while (!walk.ahead.isEmpty() && walk.steps.size() < MOST) {
            String[] next = walk.ahead.remove();
            walk.go(next[0], next[1]);
        }
        return walk.steps;
    }

    private void go(String path, String from) {
        HttpResponse<String> answer = visitor.get(path);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        Step step = new Step(path, make(path), answer.statusCode(), type, answer.body(), from);
        if (answer.statusCode() == 302) {
            answer.headers().firstValue("Location").ifPresent(to -> see(to, path));
            return;
        }
        steps.add(step);
        if (step.isPage()) {
            Matcher link = LINK.matcher(step.body());
            while (link.find()) {
                see(link.group(1).replace("&amp;", "&"), path);
            }
        }
    }

    private void see(String path, String from) {
        boolean passedOver =
                path.startsWith("/assets/")
                        || path.startsWith("/language/")
                        || path.startsWith("/icon");
        if (!passedOver
                && known.add(path)
                && met.merge(make(path), 1, Integer::sum) <= OF_ONE_MAKE) {
            ahead.add(new String[] {path, from});
        }
    }

    /** The address without what differs between pages of one make: ids, codes, values. */
    static String make(String path) {
        String[] halves = path.split("\\?", 2);
        String plain =
                halves[0]
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                        .replaceAll("/(SY|X|C)\\d+", "/{code}")
                        .replaceAll("/\\d+", "/{number}");
        // A download is of one make whatever is selected: how often it may be had is limited.
        if (halves.length == 1 || plain.matches(".*\\.[a-z]{3,7}")) {
            return plain;
        }
        Set<String> keys = new TreeSet<>();
        for (String pair : halves[1].split("&")) {
            String[] parts = pair.split("=", 2);
            // Every link on a page of gaps carries all that was chosen: a few choices tell its
            // make.
            boolean telling = !plain.startsWith("/coverage") || parts[0].matches("within|sector");
            if (parts.length == 2 && !parts[1].isEmpty() && telling) {
                keys.add(parts[0]);
            }
        }
        return keys.isEmpty() ? plain : plain + "?" + String.join("&", keys);
    }
}
