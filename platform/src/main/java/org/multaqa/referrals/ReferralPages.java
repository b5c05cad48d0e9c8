package org.multaqa.referrals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Tool;
import org.multaqa.database.Ids;
import org.multaqa.database.Statement;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Referrals for people. */
@Controller
@RequestMapping("/referrals")
class ReferralPages {
    private final Referrals referrals;
    private final ReferralViews views;

    ReferralPages(Referrals referrals, ReferralViews views) {
        this.referrals = referrals;
        this.views = views;
    }

    @Bean
    static Tool referralsTool() {
        return new Tool(32, "referrals.tool", "/referrals", ReferralRight.HANDLE);
    }

    @GetMapping
    Page list(
            Actor reader,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String after) {
        UUID home = reader.organisation();
        boolean handles = home != null && reader.may(ReferralRight.HANDLE, home);
        Show which =
                Statement.constant(Show.class, show).orElse(handles ? Show.RECEIVED : Show.LATE);
        return Page.shown(
                views.list(reader, which, ReferralForm.id(after))
                        .map(it -> Page.of("referrals/list", it)));
    }

    @GetMapping("/new")
    Page form(Actor actor) {
        return form(actor, Ids.next(), new ReferralForm(Map.of()));
    }

    private Page form(Actor actor, UUID id, ReferralForm form) {
        return Page.shown(views.form(actor, id, form).map(it -> Page.of("referrals/form", it)));
    }

    @PostMapping
    Object send(
            Actor actor,
            @RequestParam(defaultValue = "") String id,
            @RequestParam MultiValueMap<String, String> typed) {
        UUID said = ReferralForm.id(id);
        UUID chosen = said == null ? Ids.next() : said;
        Map<String, List<String>> kept = new HashMap<>(typed);
        kept.keySet().removeIf(field -> field.equals("_csrf") || field.equals("id"));
        ReferralForm form = new ReferralForm(kept);
        return after(referrals.send(actor, chosen, form), () -> form(actor, chosen, form));
    }

    @GetMapping("/{id}")
    Page one(Actor reader, @PathVariable UUID id) {
        return Page.shown(views.page(reader, id).map(it -> Page.of("referrals/referral", it)));
    }

    @PostMapping("/{id}/move")
    Object move(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String result) {
        return after(referrals.move(actor, id, move(act, reason, result)), () -> one(actor, id));
    }

    /** What is said in words; an act that nobody can do stands for one that is not there. */
    static Referrals.Move move(String act, String reason, String result) {
        return new Referrals.Move(
                Statement.constant(Act.class, act).orElse(Act.DELETED),
                Statement.constant(Reason.class, reason).orElse(null),
                Statement.constant(Result.class, result).orElse(null));
    }

    @PostMapping("/{id}/notes")
    Object write(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String sealed) {
        UUID said = ReferralForm.id(note);
        return after(
                referrals.write(
                        actor, id, said == null ? Ids.next() : said, ReferralForm.bytes(sealed)),
                () -> one(actor, id));
    }

    @PostMapping("/{id}/share")
    Object share(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String wraps) {
        return after(
                referrals.share(actor, id, ReferralForm.wraps(List.of(wraps))),
                () -> one(actor, id));
    }

    /** To the referral; refused, back to the page on which it was tried. */
    private static Object after(Outcome<Referral> outcome, Supplier<Page> tried) {
        return Page.after(outcome, Referral::address, tried);
    }
}
