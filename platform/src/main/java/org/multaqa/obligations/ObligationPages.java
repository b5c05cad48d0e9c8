package org.multaqa.obligations;

import java.time.Clock;
import java.time.LocalDate;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Dates;
import org.multaqa.web.Navigation;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in. */
@Controller
class ObligationPages {
    private final MyObligations obligations;
    private final Clock clock;

    ObligationPages(MyObligations obligations, Clock clock) {
        this.obligations = obligations;
        this.clock = clock;
    }

    @GetMapping("/obligations")
    Page list(Actor actor) {
        LocalDate today = Dates.today(clock.instant());
        return Page.of("obligations/list", new ObligationsPage(obligations.of(actor), today));
    }

    @Bean
    static Navigation obligationsNavigation() {
        return new Navigation(10, "obligations.navigation", "/obligations", true);
    }
}
