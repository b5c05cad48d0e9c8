package org.multaqa.accounts;

import java.util.Comparator;
import java.util.List;
import org.multaqa.web.Navigation;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk: every place of work that is for whoever looks. */
@Controller
class DeskPages {
    private final List<Tool> tools;

    DeskPages(List<Tool> tools) {
        this.tools = tools.stream().sorted(Comparator.comparingInt(Tool::order)).toList();
    }

    @GetMapping("/desk")
    Page desk(Actor actor) {
        List<Tool> own = tools.stream().filter(tool -> actor.may(tool.right())).toList();
        return Page.of("accounts/desk", new DeskPage(own));
    }

    @Bean
    static Navigation deskNavigation() {
        return new Navigation(90, "accounts.desk", "/desk", true);
    }

    @Bean
    static Tool peopleTool() {
        return new Tool(80, "accounts.people", "/people", AccountRight.MANAGE_PEOPLE);
    }

    @Bean
    static Tool tokensTool() {
        return new Tool(90, "accounts.tokens", "/tokens", AccountRight.MANAGE_TOKENS);
    }
}
