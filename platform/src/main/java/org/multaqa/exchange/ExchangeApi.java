package org.multaqa.exchange;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.wire.HubAnswer;
import org.multaqa.linkage.wire.HubRequest;
import org.multaqa.linkage.wire.Padding;
import org.multaqa.linkage.wire.WireFault;
import org.multaqa.web.Answers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The exchange for the programs of members. Requests and their answers are bytes, of lengths that
 * tell little; see {@link org.multaqa.linkage.wire}.
 */
@RestController
@RequestMapping("/api/v1/exchange")
class ExchangeApi {
    private final Exchange exchange;
    private final Epochs epochs;
    private final ExchangeLog log;
    private final Answers answers;

    ExchangeApi(Exchange exchange, Epochs epochs, ExchangeLog log, Answers answers) {
        this.exchange = exchange;
        this.epochs = epochs;
        this.log = log;
        this.answers = answers;
    }

    /**
     * An epoch that can be asked.
     *
     * @param groupKey by which requests name it
     * @param check what members compare with their invitation
     */
    public record OpenEpoch(int number, String groupKey, String check) {}

    @Operation(summary = "The epochs whose entries are here, the newest first")
    @GetMapping("/epochs")
    ResponseEntity<?> epochs(Actor actor) {
        if (!actor.may(ExchangeRight.FOLLOW_LOG)) {
            return answers.of(Outcome.notAllowed());
        }
        List<OpenEpoch> open =
                epochs.all().stream()
                        .map(e -> new OpenEpoch(e.number(), e.groupKey(), e.pinned().checkValue()))
                        .toList();
        return ResponseEntity.ok(new Answers.Items<>(open, null));
    }

    @Operation(
            summary = "What stands in the buckets of tags",
            description = "The body is a request of the act desk-check or batch-check, in bytes.")
    @PostMapping("/checks")
    ResponseEntity<?> check(Actor actor, HttpServletRequest http) throws IOException {
        return asked(
                actor, http, request -> exchange.check(actor, request).map(HubAnswer::written));
    }

    @Operation(
            summary = "Register a batch of entries and learn what stood there before",
            description =
                    "The body is a request of the act registering, in bytes. The answer is sealed"
                            + " for the key in it and comes again until it is acknowledged.")
    @PostMapping("/batches")
    ResponseEntity<?> register(Actor actor, HttpServletRequest http) throws IOException {
        return asked(actor, http, request -> exchange.register(actor, request));
    }

    @Operation(summary = "Acknowledge the answer to a batch, by the commitment to its request")
    @DeleteMapping("/batches/{commitment}")
    ResponseEntity<?> acknowledge(Actor actor, @PathVariable String commitment) {
        return answers.of(
                exchange.acknowledge(actor, commitment),
                done -> ResponseEntity.noContent().build());
    }

    @Operation(
            summary = "Delete entries by their deletion secrets",
            description = "The body is a request of the act withdrawal, in bytes.")
    @PostMapping("/withdrawals")
    ResponseEntity<?> withdraw(Actor actor, HttpServletRequest http) throws IOException {
        return read(
                actor,
                http,
                request ->
                        answers.of(
                                exchange.withdraw(actor, request)
                                        .map(count -> Map.of("deleted", count))));
    }

    @Operation(
            summary = "The log behind a line: the own lines whole, of others their hashes",
            description = "With it a member verifies the chain and what was done in its name.")
    @GetMapping("/log")
    ResponseEntity<?> follow(Actor actor, @RequestParam(defaultValue = "0") long after) {
        return answers.of(log.follow(actor, after));
    }

    private ResponseEntity<?> asked(
            Actor actor, HttpServletRequest http, Function<HubRequest, Outcome<byte[]>> verb)
            throws IOException {
        return read(
                actor,
                http,
                request ->
                        answers.of(
                                verb.apply(request),
                                bytes ->
                                        ResponseEntity.ok()
                                                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                                .body(bytes)));
    }

    /** Who may not ask is not read; what is longer than any request is not read to its end. */
    private ResponseEntity<?> read(
            Actor actor, HttpServletRequest http, Function<HubRequest, ResponseEntity<?>> answer)
            throws IOException {
        if (!actor.may(ExchangeRight.TAKE_PART, actor.organisation())) {
            return answers.of(Outcome.notAllowed());
        }
        byte[] body = http.getInputStream().readNBytes(Padding.LONGEST_REQUEST + 1);
        try {
            if (body.length <= Padding.LONGEST_REQUEST) {
                return answer.apply(HubRequest.read(body));
            }
        } catch (WireFault fault) {
            // said below
        }
        return answers.of(Outcome.refused(Outcome.Why.INVALID, "exchange.request-unclear"));
    }
}
