package org.multaqa.networks;

import static org.multaqa.networks.NetworkApi.text;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One membership for programs. */
@RestController
@RequestMapping("/api/v1/memberships/{id}")
class MembershipApi {
    private final MembershipReading reading;
    private final Networks networks;
    private final Answers answers;

    MembershipApi(MembershipReading reading, Networks networks, Answers answers) {
        this.reading = reading;
        this.networks = networks;
        this.answers = answers;
    }

    /** Terms to be agreed or corrected; what is absent stays. */
    public record NewTerms(
            @Nullable String capacity, @Nullable String since, @Nullable String number) {
        MembershipForm form() {
            return new MembershipForm(text(capacity), text(since), "", text(number), "");
        }
    }

    /** Why somebody says no. */
    public record No(@Nullable String reason) {}

    /** From which day, how ({@code left}, {@code excluded}, {@code dissolved}) and why. */
    public record End(@Nullable String on, @Nullable String how, @Nullable String reason) {}

    @GetMapping
    ResponseEntity<?> read(Actor actor, @PathVariable UUID id) {
        return answers.of(reading.find(actor, id));
    }

    @PatchMapping
    ResponseEntity<?> amend(Actor actor, @PathVariable UUID id, @RequestBody NewTerms terms) {
        return answers.of(networks.amend(actor, id, terms.form()));
    }

    @PostMapping("/accept")
    ResponseEntity<?> accept(Actor actor, @PathVariable UUID id, @RequestBody NewTerms terms) {
        return answers.of(networks.accept(actor, id, terms.form()));
    }

    @PostMapping("/refuse")
    ResponseEntity<?> refuse(Actor actor, @PathVariable UUID id, @RequestBody No no) {
        return answers.of(networks.refuse(actor, id, text(no.reason())));
    }

    @PostMapping("/withdraw")
    ResponseEntity<?> withdraw(Actor actor, @PathVariable UUID id) {
        return answers.of(networks.withdraw(actor, id));
    }

    @PostMapping("/end")
    ResponseEntity<?> end(Actor actor, @PathVariable UUID id, @RequestBody End end) {
        return answers.of(
                networks.end(
                        actor,
                        id,
                        new EndForm(text(end.on()), text(end.how()), text(end.reason()))));
    }

    @PostMapping("/resume")
    ResponseEntity<?> resume(Actor actor, @PathVariable UUID id) {
        return answers.of(networks.resume(actor, id));
    }
}
