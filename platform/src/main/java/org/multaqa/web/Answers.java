package org.multaqa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** What the API answers with: outcomes as they are, refusals as problems by RFC 9457. */
@Component
public class Answers {
    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /** A page of a list. */
    public record Items<T>(List<T> items, @Nullable String next) {}

    /** 200 with the value, or the problem. */
    public <T> ResponseEntity<?> of(Outcome<T> outcome) {
        return of(outcome, ResponseEntity::ok);
    }

    /** 201 with the value and where it stands, or the problem. */
    public <T> ResponseEntity<?> created(Outcome<T> outcome, Function<T, String> address) {
        return of(
                outcome,
                value -> ResponseEntity.created(URI.create(address.apply(value))).body(value));
    }

    public <T> ResponseEntity<?> of(Outcome<T> outcome, Function<T, ResponseEntity<?>> done) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> done.apply(value);
            case Outcome.Refused<T> refused -> refused(refused, Map.of());
        };
    }

    /** The problem with further members that help to go on. */
    public ResponseEntity<?> refused(Outcome.Refused<?> refused, Map<String, ?> besides) {
        ProblemDetail problem = problem(refused.why().status(), refused, current());
        besides.forEach(problem::setProperty);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    ProblemDetail problem(int status, Outcome.Refused<?> refused, HttpServletRequest request) {
        Language language = Languages.of(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        List<Map<String, String>> errors =
                refused.problems().stream()
                        .map(p ->
                                Map.of(
                                        "field",
                                        p.field(),
                                        "code",
                                        p.message().key(),
                                        "message",
                                        Texts.all().say(language, p.message())))
                        .toList();
        problem.setDetail(errors.isEmpty() ? null : errors.getFirst().get("message"));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("errors", errors);
        return problem;
    }

    void write(ProblemDetail problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static HttpServletRequest current() {
        ServletRequestAttributes attributes =
                (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return attributes.getRequest();
    }
}
