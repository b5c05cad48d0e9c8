package org.multaqa.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that holds a session's secret. Beyond loopback it is bound to the host and to TLS. */
@Component
public class Cookies {
    private final boolean secure;

    Cookies(@Value("${multaqa.secure:false}") boolean secure) {
        this.secure = secure;
    }

    /** The name of the cookie. */
    public String name() {
        return secure ? "__Host-multaqa_session" : "multaqa_session";
    }

    boolean secure() {
        return secure;
    }

    @Nullable String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** Hands the secret of a session to the browser. */
    public void give(String secret, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie(secret, Sessions.LONGEST.toSeconds()));
    }

    void take(HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie("", 0));
    }

    private String cookie(String value, long seconds) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(seconds)
                .build()
                .toString();
    }
}
