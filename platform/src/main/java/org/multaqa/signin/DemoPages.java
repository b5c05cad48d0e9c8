package org.multaqa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.multaqa.accounts.Open;
import org.multaqa.accounts.People;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * One-click entry as a sample person. It exists only in a program that was started as a demo, works
 * only on a database that was made as one, and only from this machine.
 */
@Controller
@Open
@ConditionalOnProperty("multaqa.demo")
class DemoPages {
    private final DemoEntries entries;
    private final People people;
    private final SignIn signIn;
    private final Cookies cookies;

    DemoPages(DemoEntries entries, People people, SignIn signIn, Cookies cookies) {
        this.entries = entries;
        this.people = people;
        this.signIn = signIn;
        this.cookies = cookies;
    }

    @PostMapping("/demo/{person}")
    Object enter(
            @PathVariable UUID person, HttpServletRequest request, HttpServletResponse response)
            throws UnknownHostException {
        boolean here = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        if (!here || !people.isDemo() || entries.of(person).isEmpty()) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notFound());
        }
        cookies.give(signIn.enter(person, SignIn.From.of(request)).secret(), response);
        return "redirect:/obligations";
    }
}
