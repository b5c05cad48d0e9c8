package org.multaqa.search;

import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.accounts.People;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: for whoever has come in what is due, for the public what is here. */
@Controller
@Open
class StartPages {
    private final People people;
    private final OrganisationNames names;
    private final OrganisationSearch search;

    StartPages(People people, OrganisationNames names, OrganisationSearch search) {
        this.people = people;
        this.names = names;
        this.search = search;
    }

    @GetMapping("/")
    Object start(Actor actor) {
        if (actor.isKnown()) {
            return "redirect:/obligations";
        }
        return people.host()
                .flatMap(names::named)
                .<Object>map(host -> Page.of("search/start", new StartPage(host, search.figures())))
                .orElseGet(() -> Page.of("search/awaiting", ""));
    }
}
