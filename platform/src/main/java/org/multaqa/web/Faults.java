package org.multaqa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * The one place where the unexpected ends. A request that could not be understood is answered with
 * what was wrong; a fault of the program with a number that also stands in the log.
 */
@ControllerAdvice
public class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final PageRenderer pages;
    private final Answers answers;

    Faults(PageRenderer pages, Answers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    @ExceptionHandler
    void fault(Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (fault) {
            case MaxUploadSizeExceededException tooLarge ->
                    say(413, Message.of("web.upload-too-large"), request, response);
            case MethodArgumentTypeMismatchException unreadable ->
                    say(404, Message.of("language.not-found"), request, response);
            case HttpMessageNotReadableException unreadable ->
                    say(400, Message.of("web.body-unreadable"), request, response);
            case ErrorResponse known -> {
                HttpStatusCode status = known.getStatusCode();
                say(status.value(), message(status.value()), request, response);
            }
            default -> incident(fault, request, response);
        }
    }

    private void incident(Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            // The reader went away in the middle of an answer: nobody is left to tell.
            LOG.debug("answer broken off: {}", fault.toString());
            return;
        }
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error(
                "incident {} at {} {}",
                number,
                request.getMethod(),
                request.getRequestURI(),
                fault);
        say(500, Message.of("web.incident", "number", number), request, response);
    }

    /** Answers with a status and a message, as a page or as a problem. */
    public void say(
            int status, Message message, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Outcome.Refused<Object> refused =
                new Outcome.Refused<>(
                        why(status),
                        java.util.List.of(new org.multaqa.language.Problem("", message)));
        if (request.getRequestURI().startsWith("/api/")) {
            answers.write(answers.problem(status, refused, request), response);
        } else {
            pages.write(
                    new Page("web/refusal", refused, status, refused.problems()),
                    request,
                    response);
        }
    }

    private static Outcome.Why why(int status) {
        for (Outcome.Why why : Outcome.Why.values()) {
            if (why.status() == status) {
                return why;
            }
        }
        return Outcome.Why.INVALID;
    }

    /** What a bare status means, in words. */
    public static Message message(int status) {
        return switch (status) {
            case 401 -> Message.of("web.sign-in-first");
            case 403 -> Message.of("language.not-allowed");
            case 404, 405 -> Message.of("language.not-found");
            case 413 -> Message.of("web.upload-too-large");
            case 415 -> Message.of("web.body-unreadable");
            case 429 -> Message.of("web.too-many");
            default -> Message.of("web.request-unclear");
        };
    }
}
