package org.multaqa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.multaqa.accounts.Open;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the first start. */
@Controller
@Open
class SetUpPages {
    private final SetUp setUp;
    private final Cookies cookies;

    SetUpPages(SetUp setUp, Cookies cookies) {
        this.setUp = setUp;
        this.cookies = cookies;
    }

    @GetMapping("/set-up/{code}")
    Page form(@PathVariable String code) {
        return setUp.holds(code)
                ? Page.of("signin/setup", new SetUp.Form("", "", "", "", ""))
                : Page.refusal(
                        (Outcome.Refused<?>)
                                Outcome.refused(Outcome.Why.EXPIRED, "signin.link-gone"));
    }

    @PostMapping("/set-up/{code}")
    Object finish(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String nameAr,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        SetUp.Form form = new SetUp.Form(nameAr, nameEn, name, email, password);
        return switch (setUp.finish(code, form, SignIn.From.of(request))) {
            case Outcome.Done<SignIn.Entered>(SignIn.Entered entered) -> {
                cookies.give(entered.secret(), response);
                yield "redirect:/obligations";
            }
            case Outcome.Refused<SignIn.Entered> refused ->
                    Page.of("signin/setup", form).refused(refused);
        };
    }
}
