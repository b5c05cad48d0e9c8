package org.multaqa.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Edits to verified fields: who waits for what, and how it is decided. */
@Service
public class ChangeRequests {
    private static final int LONGEST_REASON = 1_000;

    private final ChangeRequestStore store;
    private final OrganisationStore organisations;
    private final Edits edits;
    private final DirectoryChanges changes;
    private final Database db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeRequests(
            ChangeRequestStore store,
            OrganisationStore organisations,
            Edits edits,
            DirectoryChanges changes,
            Database db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.edits = edits;
        this.changes = changes;
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Requests in these states, of one organisation or of all that the reader may see, from behind
     * {@code after} on: what waits the oldest first, all else the newest.
     */
    public Outcome<List<ChangeRequest>> list(
            Actor by,
            @Nullable UUID organisation,
            Collection<ChangeState> states,
            @Nullable UUID after,
            int limit) {
        UUID of =
                organisation == null && !by.mayAnywhere(DirectoryRight.READ_CHANGE_REQUESTS)
                        ? by.organisation()
                        : organisation;
        boolean may =
                of == null
                        ? by.mayAnywhere(DirectoryRight.READ_CHANGE_REQUESTS)
                        : by.may(DirectoryRight.READ_CHANGE_REQUESTS, of);
        return may
                ? Outcome.done(
                        store.list(
                                of,
                                states,
                                Set.of(ChangeState.WAITING).equals(Set.copyOf(states)),
                                after,
                                Math.clamp(limit, 1, 500)))
                : Outcome.notAllowed();
    }

    /** One request, for those who may read it. */
    public Outcome<ChangeRequest> find(Actor by, UUID id) {
        return allowed(by, id, r -> by.may(DirectoryRight.READ_CHANGE_REQUESTS, r.organisation()));
    }

    /** What waits for a decision, the oldest first; nobody is asked who wants to know. */
    public List<ChangeRequest> waiting(@Nullable UUID organisation) {
        return store.waiting(organisation);
    }

    /** What was decided for an organisation after an instant, for whoever asked. */
    public List<ChangeRequest> decided(UUID organisation, Instant after) {
        return store.decided(organisation, after);
    }

    /** A request of which one was told, whoever asks: for the program's own letters. */
    public Optional<ChangeRequest> told(ChangeRequestDecided event) {
        return db.inTransaction(() -> store.find(event.id()));
    }

    /** The fields of which an edit by this actor would wait for the secretariat. */
    public Set<String> guarded(Actor by, UUID organisation) {
        return by.mayAnywhere(DirectoryRight.DECIDE_CHANGE)
                ? Set.of()
                : edits.verified(organisation);
    }

    /** Whether the actor may decide a request: the committee only what went on to it. */
    public static boolean mayDecide(Actor by, ChangeRequest request) {
        return by.mayAnywhere(DirectoryRight.DECIDE_CHANGE)
                || (request.escalatedAt() != null
                        && by.mayAnywhere(DirectoryRight.DECIDE_ESCALATED));
    }

    /** Approves: the field gets what was asked for, unless it has become something else since. */
    public Outcome<ChangeRequest> approve(Actor by, UUID id) {
        return db.inTransaction(() ->
                waiting(by, id, r -> mayDecide(by, r))
                        .then(request ->
                                written(by, request)
                                        .map(done ->
                                                decide(by, request, ChangeState.APPROVED, null))));
    }

    /** Refuses; the asker reads the reason. */
    public Outcome<ChangeRequest> refuse(Actor by, UUID id, String reason) {
        return db.inTransaction(() ->
                waiting(by, id, r -> mayDecide(by, r))
                        .then(request -> {
                            if (reason.isBlank()) {
                                return Outcome.invalid(
                                        Problem.at("reason", "directory.reason-missing"));
                            }
                            if (reason.length() > LONGEST_REASON) {
                                return Outcome.invalid(tooLong(reason));
                            }
                            return Outcome.done(
                                    decide(by, request, ChangeState.REFUSED, reason.strip()));
                        }));
    }

    /** Takes a request back, by whom asked or whoever manages the organisation. */
    public Outcome<ChangeRequest> withdraw(Actor by, UUID id) {
        return db.inTransaction(() ->
                waiting(by, id, r -> by.may(DirectoryRight.EDIT_PROFILE, r.organisation()))
                        .map(request -> decide(by, request, ChangeState.WITHDRAWN, null)));
    }

    /** Puts what the secretariat left undecided for too long before the committee. */
    public List<ChangeRequest> escalate(Instant now) {
        Instant before =
                Dates.today(now)
                        .minusDays(ChangeRequest.DAYS)
                        .atStartOfDay(Dates.DAMASCUS)
                        .toInstant();
        return db.inTransaction(() -> {
            List<ChangeRequest> late = store.escalate(before, now);
            for (ChangeRequest request : late) {
                record(Actor.PROGRAM, "directory.change-escalated", request);
            }
            return late;
        });
    }

    private Outcome<ChangeRequest> allowed(
            Actor by, UUID id, Function<ChangeRequest, Boolean> may) {
        return db.inTransaction(() -> {
            Optional<ChangeRequest> found = store.find(id);
            if (found.isEmpty()) {
                return by.may(DirectoryRight.READ_CHANGE_REQUESTS)
                        ? Outcome.notFound()
                        : Outcome.notAllowed();
            }
            return may.apply(found.get()) ? Outcome.done(found.get()) : Outcome.notAllowed();
        });
    }

    private Outcome<ChangeRequest> waiting(
            Actor by, UUID id, Function<ChangeRequest, Boolean> may) {
        return allowed(by, id, may)
                .then(request ->
                        request.waits()
                                ? Outcome.done(request)
                                : Outcome.refused(
                                        Outcome.Why.CONFLICT, "directory.request-decided"));
    }

    private Outcome<Organisation> written(Actor by, ChangeRequest request) {
        Organisation was = organisations.find(request.organisation()).orElseThrow();
        if (!was.isActive()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "directory.not-active");
        }
        OrganisationField field = OrganisationField.ofKey(request.field()).orElseThrow();
        OrganisationForm now = OrganisationForm.of(was);
        if (!now.text(field).equals(request.wasText())) {
            return Outcome.refused(Outcome.Why.CONFLICT, "directory.value-changed");
        }
        return edits.read(now.with(field, request.newText()), was)
                .then(wanted -> edits.apply(by, was, wanted, "directory.organisation-changed"));
    }

    private ChangeRequest decide(
            Actor by, ChangeRequest request, ChangeState state, @Nullable String reason) {
        store.decide(
                request.id(),
                state,
                by.person(),
                reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        String verb =
                switch (state) {
                    case APPROVED -> "directory.change-approved";
                    case REFUSED -> "directory.change-refused";
                    default -> "directory.change-withdrawn";
                };
        record(by, verb, request);
        if (state != ChangeState.WITHDRAWN) {
            events.publishEvent(new ChangeRequestDecided(request.id()));
        }
        return store.find(request.id()).orElseThrow();
    }

    private void record(Actor by, String verb, ChangeRequest request) {
        changes.touched(List.of(request.organisation()));
        audit.record(
                by,
                verb,
                "change-request",
                request.id(),
                request.organisation(),
                Map.of("field", request.field()));
    }

    private static Problem tooLong(String reason) {
        return Problem.at(
                "reason",
                "directory.too-long",
                "longest",
                LONGEST_REASON,
                "length",
                reason.length());
    }
}
