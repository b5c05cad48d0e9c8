package org.multaqa.coverage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.multaqa.language.Message;
import org.multaqa.web.Faults;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells whoever comes while all activities are being read for the first time to come again. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhileReading {
    private static final String SECONDS = "3";

    private final Faults faults;

    WhileReading(Faults faults) {
        this.faults = faults;
    }

    @ExceptionHandler(HeldActivities.NotYetRead.class)
    void comeAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Refresh", SECONDS);
        faults.say(503, Message.of("coverage.being-read"), request, response);
    }
}
