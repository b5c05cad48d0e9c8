package org.multaqa.referrals;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Referrals for programs: states and days, and what is sealed as it is. */
@RestController
@RequestMapping("/api/v1/referrals")
class ReferralApi {
    private final ReferralReading reading;
    private final Answers answers;

    ReferralApi(ReferralReading reading, Answers answers) {
        this.reading = reading;
        this.answers = answers;
    }

    @Operation(summary = "Our referrals: show received or sent")
    @GetMapping
    ResponseEntity<?> list(Actor by, @RequestParam(defaultValue = "received") String show) {
        return answers.of(
                reading.list(by, !show.equals("sent")).map(all -> new Answers.Items<>(all, null)));
    }

    @Operation(summary = "One of our referrals, with what is sealed until it ends")
    @GetMapping("/{id}")
    ResponseEntity<?> one(Actor by, @PathVariable UUID id) {
        return answers.of(reading.one(by, id));
    }
}
