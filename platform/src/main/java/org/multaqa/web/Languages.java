package org.multaqa.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which language a request is answered in: for pages the one chosen by the switch and kept in a
 * cookie, Arabic until then; for the API what {@code Accept-Language} asks for, English until then.
 */
@Controller
public class Languages {
    private static final String COOKIE = "multaqa_language";

    public static Language of(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            String asked = request.getHeader("Accept-Language");
            return asked != null && asked.startsWith("ar") ? Language.ARABIC : Language.ENGLISH;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return Language.of(cookie.getValue());
                }
            }
        }
        return Language.ARABIC;
    }

    @GetMapping("/language/{code}")
    String choose(
            @PathVariable String code,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, Language.of(code).code());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return "redirect:" + local(back);
    }

    /** The address if it stays on this site, else the start. */
    public static String local(@Nullable String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//")) {
            return "/";
        }
        boolean plain = address.chars().allMatch(c -> c > ' ' && c != '\\' && c != 127);
        return plain ? address : "/";
    }
}
