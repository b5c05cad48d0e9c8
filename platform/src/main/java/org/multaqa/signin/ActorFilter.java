package org.multaqa.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Limit;
import org.multaqa.accounts.RateLimits;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Secrets;
import org.multaqa.accounts.Tokens;
import org.multaqa.database.NarrowLogin;
import org.multaqa.language.Message;
import org.multaqa.web.Faults;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out on whose behalf a request comes: by its bearer token, else by its session. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class ActorFilter extends OncePerRequestFilter {
    private static final String ACTOR = "multaqa.actor";
    private static final String LIVE = "multaqa.session";

    private final Sessions sessions;
    private final Tokens tokens;
    private final Cookies cookies;
    private final RateLimits limits;
    private final NarrowLogin narrow;
    private final ObjectProvider<Faults> faults;

    ActorFilter(
            Sessions sessions,
            Tokens tokens,
            Cookies cookies,
            RateLimits limits,
            NarrowLogin narrow,
            ObjectProvider<Faults> faults) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookies = cookies;
        this.limits = limits;
        this.narrow = narrow;
        this.faults = faults;
    }

    static Actor actor(HttpServletRequest request) {
        Object actor = request.getAttribute(ACTOR);
        return actor instanceof Actor known ? known : Actor.NOBODY;
    }

    static Sessions.@Nullable Live live(HttpServletRequest request) {
        return (Sessions.Live) request.getAttribute(LIVE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean api = request.getRequestURI().startsWith("/api/");
        String authorization = request.getHeader("Authorization");
        if (api && authorization != null) {
            String secret =
                    authorization.startsWith("Bearer ") ? authorization.substring(7).strip() : "";
            Optional<Actor> actor = secret.isEmpty() ? Optional.empty() : tokens.actor(secret);
            if (actor.isEmpty()) {
                response.setHeader("WWW-Authenticate", "Bearer");
                faults.getObject().say(401, Message.of("signin.token-unknown"), request, response);
                return;
            }
            if (!limits.allow(Limit.TOKEN_API, Secrets.hash(secret))) {
                faults.getObject().say(429, Message.of("web.too-many"), request, response);
                return;
            }
            request.setAttribute(ACTOR, actor.get());
        } else {
            String secret = cookies.read(request);
            Optional<Sessions.Live> live =
                    secret == null ? Optional.empty() : sessions.find(secret);
            live.ifPresent(found -> {
                request.setAttribute(LIVE, found);
                request.setAttribute(ACTOR, found.actor());
            });
            if (api && live.isEmpty() && !limits.allow(Limit.OPEN_API, request.getRemoteAddr())) {
                faults.getObject().say(429, Message.of("web.too-many"), request, response);
                return;
            }
        }
        if (actor(request).is(Role.MINISTRY)) {
            narrowly(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The ministry's requests reach no more of the database than its own login does. */
    private void narrowly(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!narrow.isThere()) {
            faults.getObject().say(503, Message.of("signin.no-narrow-login"), request, response);
            return;
        }
        NarrowLogin.<ServletException, IOException>within(() -> chain.doFilter(request, response));
    }
}
