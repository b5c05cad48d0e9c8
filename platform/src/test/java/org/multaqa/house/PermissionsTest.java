package org.multaqa.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.multaqa.accounts.RateLimits;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The table of who may call what: {@code permissions/<module>.tsv} has a line an endpoint, with
 * method, path, what stands for its variables ({@code id=invitation}, or {@code -}; what is no
 * variable of the path goes as a field of the form or of the JSON) and who may: {@code all}, {@code
 * known} (whoever has come in), or names of {@link Who} in lower case with hyphens. Things are
 * those of the charity الياسمين, "own". A variable that is {@code nothing} is an id of nothing.
 */
@WorkspaceTest
@DisplayName("The table of permissions")
class PermissionsTest {
    private record Line(String method, String path, Map<String, String> variables, Set<Who> may) {
        String endpoint() {
            return method + " " + path;
        }
    }

    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired private SampleUnion union;
    @Autowired private List<PermissionSamples> samples;
    @Autowired private RateLimits limits;
    @LocalServerPort private int port;

    @Test
    @DisplayName("has a line for every endpoint, and none for what is not there")
    void isComplete() {
        Set<String> there = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((info, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("org.multaqa")) {
                        there.addAll(endpoints(info));
                    }
                });
        assertThat(lines().stream().map(Line::endpoint))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(there);
    }

    @TestFactory
    @DisplayName("holds for everybody:")
    Stream<DynamicTest> holds() {
        return lines().stream().map(line -> dynamicTest(line.endpoint(), () -> check(line)));
    }

    private void check(Line line) {
        List<String> wrong = new ArrayList<>();
        for (Who who : Who.values()) {
            limits.forget();
            HttpResponse<String> answer = ask(line, who);
            int status = answer.statusCode();
            boolean sentAway =
                    status == 302
                            && answer.headers()
                                    .firstValue("Location")
                                    .filter(l -> l.contains("/sign-in?back"))
                                    .isPresent();
            boolean refused = status == 401 || status == 403 || sentAway;
            boolean there =
                    status < 500 && (status != 404 || line.variables().containsValue("nothing"));
            boolean asWritten = line.may().contains(who) ? !refused && there : refused;
            if (!asWritten) {
                wrong.add(who + " got " + status);
            }
        }
        assertThat(wrong).as(line.endpoint()).isEmpty();
    }

    private HttpResponse<String> ask(Line line, Who who) {
        Visitor visitor = union.visitor(who, port);
        String path = line.path();
        Map<String, String> fields = new HashMap<>();
        for (Map.Entry<String, String> variable : line.variables().entrySet()) {
            String place = "{" + variable.getKey() + "}";
            String value = sample(variable.getValue());
            if (path.contains(place)) {
                path = path.replace(place, value);
            } else {
                fields.put(variable.getKey(), value);
            }
        }
        if (line.method().equals("GET")) {
            return visitor.get(path);
        }
        if (path.startsWith("/api/")) {
            String body =
                    fields.entrySet().stream()
                            .map(f -> "\"%s\":\"%s\"".formatted(f.getKey(), f.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            return visitor.json(line.method(), path, body, visitor.formToken());
        }
        List<String> form = new ArrayList<>(List.of("_csrf", visitor.formToken()[1]));
        fields.forEach((name, value) -> form.addAll(List.of(name, value)));
        return visitor.postWithoutToken(path, form.toArray(String[]::new));
    }

    private String sample(String name) {
        if (name.equals("nothing")) {
            return UUID.randomUUID().toString();
        }
        Map<String, Function<SampleUnion, String>> all = new HashMap<>();
        samples.forEach(s -> all.putAll(s.samples()));
        Function<SampleUnion, String> made = all.get(name);
        return made == null ? name : made.apply(union);
    }

    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Sources.below("platform/src/test/resources/permissions", ".tsv")
                .forEach((path, text) ->
                        text.lines()
                                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                                .forEach(l -> lines.add(line(path, l))));
        return lines;
    }

    private static Line line(String file, String text) {
        String[] cells = text.split("\t");
        assertThat(cells).as(file + ": " + text).hasSize(4);
        Map<String, String> variables = new HashMap<>();
        if (!cells[2].equals("-")) {
            for (String pair : cells[2].split(",")) {
                variables.put(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        Set<Who> may = EnumSet.noneOf(Who.class);
        for (String name : cells[3].split(",")) {
            switch (name) {
                case "all" -> may.addAll(EnumSet.allOf(Who.class));
                case "known" -> may.addAll(EnumSet.complementOf(EnumSet.of(Who.NOBODY)));
                default -> may.add(Who.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
            }
        }
        return new Line(cells[0], cells[1], variables, may);
    }

    private static List<String> endpoints(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(path ->
                        (info.getMethodsCondition().getMethods().isEmpty()
                                        ? Arrays.stream(new RequestMethod[] {RequestMethod.GET})
                                        : info.getMethodsCondition().getMethods().stream())
                                .map(method -> method + " " + path))
                .toList();
    }
}
