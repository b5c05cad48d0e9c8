package org.multaqa.referrals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.accounts.Tool;
import org.multaqa.database.Ids;
import org.multaqa.language.Outcome;
import org.multaqa.web.Assets;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Referrals on pages: the list, the form, one of them, and what may be done with it. */
@Controller
class ReferralPages {
    private final Referrals referrals;
    private final ReferralReading reading;
    private final DeviceKeys keys;
    private final OrganisationNames names;
    private final String script;

    ReferralPages(
            Referrals referrals,
            ReferralReading reading,
            DeviceKeys keys,
            OrganisationNames names,
            Assets assets) {
        this.referrals = referrals;
        this.reading = reading;
        this.keys = keys;
        this.names = names;
        script = assets.script("static/js/pages/referrals.js");
    }

    @GetMapping("/referrals")
    Page list(Actor reader, @RequestParam(defaultValue = "received") String show) {
        boolean received = !show.equals("sent");
        Outcome<List<Referral>> own = reading.list(reader, received);
        Outcome<ReferralReading.Numbers> numbers = reading.numbers(reader);
        if (own instanceof Outcome.Refused<?> refused && !numbers.isDone()) {
            return Page.refusal(refused);
        }
        List<Referral> all = own.isDone() ? own.orThrow() : null;
        UUID home = reader.organisation();
        return Page.of(
                "referrals/list",
                new ReferralListPage(
                        received,
                        all,
                        numbers.isDone() ? numbers.orThrow() : null,
                        all == null
                                ? Map.of()
                                : named(
                                        all.stream()
                                                .flatMap(it ->
                                                        Stream.of(it.sender(), it.receiver()))),
                        home != null && !keys.of(reader, home).isEmpty(),
                        reading.now()));
    }

    @GetMapping("/referrals/new")
    Page form(Actor reader, @RequestParam(defaultValue = "") String to) {
        ReferralForm form = new ReferralForm(Map.of("to", List.of(to)));
        return switch (reading.partners(reader)) {
            case Outcome.Refused<List<ReferralReading.Partner>> refused -> Page.refusal(refused);
            case Outcome.Done<List<ReferralReading.Partner>>(var partners) ->
                    Page.of("referrals/form", page(reader, form, Ids.next(), partners));
        };
    }

    @PostMapping("/referrals")
    Object send(Actor by, @RequestParam MultiValueMap<String, String> typed) {
        ReferralForm form = new ReferralForm(typed);
        return switch (referrals.send(by, form)) {
            case Outcome.Done<Referral>(Referral sent) -> "redirect:" + sent.address();
            case Outcome.Refused<Referral> refused ->
                    reading.partners(by)
                                    instanceof
                                    Outcome.Done<List<ReferralReading.Partner>>(var partners)
                            ? Page.of(
                                            "referrals/form",
                                            page(
                                                    by,
                                                    form,
                                                    Objects.requireNonNullElseGet(
                                                            form.uuid("id"), Ids::next),
                                                    partners))
                                    .refused(refused)
                            : Page.refusal(refused);
        };
    }

    private ReferralFormPage page(
            Actor reader, ReferralForm form, UUID id, List<ReferralReading.Partner> partners) {
        UUID asked = form.uuid("to");
        UUID to =
                partners.stream()
                        .map(ReferralReading.Partner::organisation)
                        .filter(it -> it.equals(asked))
                        .findFirst()
                        .orElse(null);
        return new ReferralFormPage(
                form,
                id,
                to,
                partners,
                keys.of(reader, Objects.requireNonNull(reader.organisation())),
                to == null ? List.of() : keys.of(reader, to),
                named(partners.stream().map(ReferralReading.Partner::organisation)),
                script);
    }

    @GetMapping("/referrals/{id}")
    Page one(Actor reader, @PathVariable UUID id) {
        return switch (reading.one(reader, id)) {
            case Outcome.Done<Referral>(Referral it) -> Page.of("referrals/one", page(reader, it));
            case Outcome.Refused<Referral> refused -> Page.refusal(refused);
        };
    }

    private ReferralPage page(Actor reader, Referral it) {
        return new ReferralPage(
                it,
                it.sender().equals(reader.organisation()),
                named(Stream.of(it.sender(), it.receiver())),
                script,
                reading.now());
    }

    @PostMapping("/referrals/{id}/accept")
    Object accept(Actor by, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return moved(by, id, referrals.accept(by, id, version));
    }

    @PostMapping("/referrals/{id}/start")
    Object start(Actor by, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return moved(by, id, referrals.start(by, id, version));
    }

    @PostMapping("/referrals/{id}/reject")
    Object reject(
            Actor by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason) {
        return moved(by, id, referrals.reject(by, id, version, reason));
    }

    @PostMapping("/referrals/{id}/finish")
    Object finish(
            Actor by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason) {
        return moved(by, id, referrals.finish(by, id, version, reason));
    }

    @PostMapping("/referrals/{id}/revoke")
    Object revoke(
            Actor by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason) {
        return moved(by, id, referrals.revoke(by, id, version, reason));
    }

    /** What was changed meanwhile is shown as it is now, with why nothing was done. */
    private Object moved(Actor by, UUID id, Outcome<Referral> outcome) {
        return switch (outcome) {
            case Outcome.Done<Referral>(Referral it) -> "redirect:" + it.address();
            case Outcome.Refused<Referral> refused ->
                    refused.why() == Outcome.Why.CONFLICT || refused.why() == Outcome.Why.INVALID
                            ? one(by, id).refused(refused)
                            : Page.refusal(refused);
        };
    }

    private Map<UUID, OrganisationNames.Named> named(Stream<UUID> organisations) {
        Map<UUID, OrganisationNames.Named> named = new HashMap<>();
        organisations
                .distinct()
                .forEach(id -> names.named(id).ifPresent(name -> named.put(id, name)));
        return named;
    }

    @Bean
    static Tool referralsTool() {
        return new Tool(34, "referrals.tool", "/referrals", ReferralRight.TAKE_PART);
    }

    @Bean
    static Tool referralNumbersTool() {
        return new Tool(34, "referrals.numbers-tool", "/referrals", ReferralRight.WATCH);
    }
}
