package org.multaqa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.language.Outcome;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages by which people come in and go out. */
@Controller
@Open
class SignInPages {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Cookies cookies;
    private final ObjectProvider<DemoEntries> demo;
    private final List<WayIn> ways;

    SignInPages(
            SignIn signIn,
            Sessions sessions,
            Cookies cookies,
            ObjectProvider<DemoEntries> demo,
            List<WayIn> ways) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookies = cookies;
        this.demo = demo;
        this.ways = ways;
    }

    @GetMapping("/sign-in")
    Page form(
            @RequestParam(defaultValue = "/obligations") String back, HttpServletRequest request) {
        return form("", back, request);
    }

    private Page form(String email, String back, HttpServletRequest request) {
        DemoEntries entries = demo.getIfAvailable();
        return Page.of(
                "signin/form",
                new SignInForm(
                        email,
                        Languages.local(back),
                        entries == null ? List.of() : entries.list(),
                        ways.stream()
                                .map(way ->
                                        new SignInForm.Way(
                                                way.entryTemplate(),
                                                way.shown(Actor.NOBODY, request)))
                                .toList()));
    }

    @PostMapping("/sign-in")
    Object enter(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/obligations") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.withPassword(email, password, SignIn.From.of(request))) {
            case Outcome.Done<SignIn.Entered>(SignIn.Entered entered) ->
                    goOn(entered, back, response);
            case Outcome.Refused<SignIn.Entered> refused ->
                    form(email, back, request).refused(refused);
        };
    }

    @GetMapping("/sign-in/code")
    Page code(@RequestParam(defaultValue = "/obligations") String back) {
        return Page.of("signin/code", Languages.local(back));
    }

    @PostMapping("/sign-in/code")
    Object giveCode(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/obligations") String back,
            Sessions.@Nullable Live live,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (live == null) {
            return "redirect:/sign-in";
        }
        if (!live.session().awaitsCode()) {
            return "redirect:" + Languages.local(back);
        }
        return switch (signIn.withCode(live, code, SignIn.From.of(request))) {
            case Outcome.Done<SignIn.Entered>(SignIn.Entered entered) ->
                    goOn(entered, back, response);
            case Outcome.Refused<SignIn.Entered> refused -> code(back).refused(refused);
        };
    }

    @GetMapping("/sign-in/link")
    Page askForLink() {
        return Page.of("signin/ask", new LinkRequest("", false, false));
    }

    @PostMapping("/sign-in/link")
    Page sendLink(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        return send(email, SignIn.Purpose.SIGN_IN, request);
    }

    @GetMapping("/password")
    Page askForPassword() {
        return Page.of("signin/ask", new LinkRequest("", true, false));
    }

    @PostMapping("/password")
    Page sendPasswordLink(
            @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        return send(email, SignIn.Purpose.PASSWORD, request);
    }

    private Page send(String email, SignIn.Purpose purpose, HttpServletRequest request) {
        boolean password = purpose == SignIn.Purpose.PASSWORD;
        return switch (signIn.sendLink(email, purpose, SignIn.From.of(request), site(request))) {
            case Outcome.Done<String>(String address) ->
                    Page.of("signin/ask", new LinkRequest(address, password, true));
            case Outcome.Refused<String> refused ->
                    Page.of("signin/ask", new LinkRequest(email, password, false)).refused(refused);
        };
    }

    @GetMapping("/sign-in/link/{code}")
    Page link(@PathVariable String code) {
        return signIn.linkHolds(code, SignIn.Purpose.SIGN_IN)
                ? Page.of("signin/link", code)
                : Page.refusal(gone());
    }

    @PostMapping("/sign-in/link/{code}")
    Object follow(
            @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIn.withLink(code, SignIn.From.of(request))) {
            case Outcome.Done<SignIn.Entered>(SignIn.Entered entered) ->
                    goOn(entered, "/obligations", response);
            case Outcome.Refused<SignIn.Entered> refused -> Page.refusal(refused);
        };
    }

    @GetMapping("/password/{code}")
    Page newPassword(@PathVariable String code) {
        return signIn.linkHolds(code, SignIn.Purpose.PASSWORD)
                ? Page.of("signin/password", code)
                : Page.refusal(gone());
    }

    @PostMapping("/password/{code}")
    Object setPassword(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.withNewPassword(code, password, SignIn.From.of(request))) {
            case Outcome.Done<SignIn.Entered>(SignIn.Entered entered) ->
                    goOn(entered, "/obligations", response);
            case Outcome.Refused<SignIn.Entered> refused ->
                    Page.of("signin/password", code).refused(refused);
        };
    }

    @PostMapping("/sign-out")
    String out(Actor actor, Sessions.@Nullable Live live, HttpServletResponse response) {
        if (live != null) {
            sessions.end(actor, live.session().id());
        }
        cookies.take(response);
        return "redirect:/";
    }

    private String goOn(SignIn.Entered entered, String back, HttpServletResponse response) {
        cookies.give(entered.secret(), response);
        String onward = Languages.local(back);
        return entered.awaitsCode()
                ? "redirect:/sign-in/code?back="
                        + java.net.URLEncoder.encode(
                                onward, java.nio.charset.StandardCharsets.UTF_8)
                : "redirect:" + onward;
    }

    private static Outcome.Refused<Object> gone() {
        return (Outcome.Refused<Object>) Outcome.refused(Outcome.Why.EXPIRED, "signin.link-gone");
    }

    /** Where this installation was reached: {@code https://union.example}. */
    static String site(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
