package org.multaqa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.language.Message;
import org.multaqa.web.Faults;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets only those who have come in to what is not marked open. */
@Component
class Gate implements HandlerInterceptor {
    private final Faults faults;

    Gate(Faults faults) {
        this.faults = faults;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Actor actor = ActorFilter.actor(request);
        if (actor.person() != null || actor.isKnown()) {
            response.setHeader("Cache-Control", "private, no-store");
        }
        if (actor.isKnown() || !(handler instanceof HandlerMethod method) || isOpen(method)) {
            return true;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("WWW-Authenticate", "Bearer");
            faults.say(401, Message.of("web.sign-in-first"), request, response);
        } else {
            response.sendRedirect("/sign-in?back=" + back(request));
        }
        return false;
    }

    private static boolean isOpen(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class)
                // The floor below knows no accounts: its assets and the language switch are for
                // all.
                || method.getBeanType().getPackageName().equals("org.multaqa.web")
                || !method.getBeanType().getPackageName().startsWith("org.multaqa");
    }

    private static String back(HttpServletRequest request) {
        boolean again = request.getMethod().equals("GET");
        String query = request.getQueryString();
        String here = !again ? "/" : request.getRequestURI() + (query == null ? "" : "?" + query);
        return URLEncoder.encode(here, StandardCharsets.UTF_8);
    }
}
