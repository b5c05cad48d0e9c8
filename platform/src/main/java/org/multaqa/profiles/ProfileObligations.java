package org.multaqa.profiles;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.ChangeRequest;
import org.multaqa.directory.ChangeRequests;
import org.multaqa.directory.ChangeState;
import org.multaqa.directory.DirectoryRight;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/**
 * What profiles ask of people: to confirm one's own, to decide changes, to read what was decided.
 */
@Component
class ProfileObligations implements ObligationSource {
    private static final Duration TOLD_FOR = Duration.ofDays(7);

    private final Organisations organisations;
    private final ChangeRequests requests;

    ProfileObligations(Organisations organisations, ChangeRequests requests) {
        this.organisations = organisations;
        this.requests = requests;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        List<Obligation> due = new ArrayList<>();
        confirmation(actor, now).ifPresent(due::add);
        decisions(actor).ifPresent(due::add);
        due.addAll(answers(actor, now));
        return due;
    }

    private Optional<Obligation> confirmation(Actor actor, Instant now) {
        UUID own = actor.organisation();
        if (own == null || !actor.may(DirectoryRight.CONFIRM_PROFILE, own)) {
            return Optional.empty();
        }
        return organisations
                .find(own)
                .filter(Organisation::isActive)
                .filter(it -> Freshness.of(it, now) != Freshness.FRESH)
                .map(it ->
                        new Obligation(
                                Message.of("profiles.due-confirm"),
                                Message.of(
                                        Freshness.of(it, now) == Freshness.AGEING
                                                ? "profiles.due-confirm-ageing"
                                                : "profiles.due-confirm-stale"),
                                "/organisations/" + it.id(),
                                Message.of("profiles.due-confirm-action"),
                                Dates.today(it.fresh().plus(Freshness.STALE_AFTER))));
    }

    private Optional<Obligation> decisions(Actor actor) {
        if (!actor.mayAnywhere(DirectoryRight.DECIDE_ESCALATED)) {
            return Optional.empty();
        }
        List<ChangeRequest> waiting =
                requests.waiting(null).stream()
                        .filter(r -> ChangeRequests.mayDecide(actor, r))
                        .toList();
        Optional<LocalDate> due =
                waiting.stream().map(ChangeRequest::due).min(Comparator.naturalOrder());
        boolean secretariat = actor.mayAnywhere(DirectoryRight.DECIDE_CHANGE);
        return due.map(day ->
                new Obligation(
                        Message.of("profiles.due-decide", "count", waiting.size()),
                        Message.of(
                                secretariat
                                        ? "profiles.due-decide-detail"
                                        : "profiles.due-decide-escalated"),
                        "/change-requests",
                        Message.of("profiles.due-decide-action"),
                        day));
    }

    private List<Obligation> answers(Actor actor, Instant now) {
        UUID own = actor.organisation();
        if (own == null || actor.person() == null || !actor.may(DirectoryRight.EDIT_PROFILE, own)) {
            return List.of();
        }
        return requests.decided(own, now.minus(TOLD_FOR)).stream()
                .filter(r -> r.state() != ChangeState.WITHDRAWN)
                .filter(r -> actor.person().equals(r.askedBy()))
                .limit(5)
                .map(r ->
                        new Obligation(
                                Message.of(
                                        r.state() == ChangeState.APPROVED
                                                ? "profiles.told-approved"
                                                : "profiles.told-refused",
                                        "field",
                                        field(r)),
                                r.reason() == null
                                        ? Message.of("profiles.told-in-force")
                                        : Message.of("profiles.told-reason", "reason", r.reason()),
                                "/change-requests?state=decided",
                                Message.of("profiles.told-action"),
                                null))
                .toList();
    }

    private static Message field(ChangeRequest request) {
        return Message.of(
                "directory.field." + OrganisationField.ofKey(request.field()).orElseThrow().word());
    }
}
