package org.multaqa.needs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Commitments for people: promising, and one of them on its way to the receiver. */
@Controller
class CommitmentPages {
    private final Promises promises;
    private final Commitments commitments;
    private final NeedPages needs;
    private final NeedViews views;
    private final Organisations organisations;

    CommitmentPages(
            Promises promises,
            Commitments commitments,
            NeedPages needs,
            NeedViews views,
            Organisations organisations) {
        this.promises = promises;
        this.commitments = commitments;
        this.needs = needs;
        this.views = views;
        this.organisations = organisations;
    }

    /** What the organisation that the reader acts for needs and has promised. */
    @GetMapping("/needs/ours")
    Page ours(Actor reader) {
        UUID home = reader.organisation();
        Organisation organisation = home == null ? null : organisations.find(home).orElse(null);
        return organisation == null
                ? Page.refusal((Outcome.Refused<?>) Outcome.notAllowed())
                : Page.of("needs/ours", views.ours(reader, organisation));
    }

    @PostMapping("/needs/{id}/commitments")
    Object commit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(defaultValue = "") String quantity,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable UUID offer) {
        UUID giver = organisation == null ? actor.organisation() : organisation;
        if (giver == null) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        CommitmentForm form = new CommitmentForm(quantity, note, offer);
        return switch (promises.commit(actor, giver, id, form)) {
            case Outcome.Done<Promised>(Promised made) ->
                    "redirect:/needs/commitments/" + made.commitment().id();
            case Outcome.Refused<Promised> refused ->
                    Page.again(() -> needs.show(actor, id, form), refused);
        };
    }

    @Open
    @GetMapping("/needs/commitments/{id}")
    Page one(Actor reader, @PathVariable UUID id) {
        return show(reader, id, "", "");
    }

    private Page show(Actor reader, UUID id, String received, String reason) {
        return switch (commitments.find(reader, id)) {
            case Outcome.Done<Commitment>(Commitment it) ->
                    Page.of("needs/commitment", views.commitment(reader, it, received, reason));
            case Outcome.Refused<Commitment> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/needs/commitments/{id}/prepare")
    Object prepare(Actor actor, @PathVariable UUID id) {
        return after(actor, id, commitments.prepare(actor, id), "", "");
    }

    @PostMapping("/needs/commitments/{id}/hand-over")
    Object handOver(Actor actor, @PathVariable UUID id) {
        return after(actor, id, commitments.handOver(actor, id), "", "");
    }

    @PostMapping("/needs/commitments/{id}/receive")
    Object receive(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String received) {
        return after(actor, id, commitments.receive(actor, id, received), received, "");
    }

    @PostMapping("/needs/commitments/{id}/send-back")
    Object sendBack(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return after(actor, id, commitments.sendBack(actor, id, reason), "", reason);
    }

    @PostMapping("/needs/commitments/{id}/withdraw")
    Object withdraw(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return after(actor, id, commitments.withdraw(actor, id, reason), "", reason);
    }

    private Object after(
            Actor actor, UUID id, Outcome<Commitment> outcome, String received, String reason) {
        return switch (outcome) {
            case Outcome.Done<Commitment> done -> "redirect:/needs/commitments/" + id;
            case Outcome.Refused<Commitment> refused ->
                    Page.again(() -> show(actor, id, received, reason), refused);
        };
    }
}
