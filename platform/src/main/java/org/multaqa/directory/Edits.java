package org.multaqa.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Author;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.language.Outcome;
import org.multaqa.places.Gazetteer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Edits of an organisation's fields: at once, or as requests where the union has verified them. */
@Component
class Edits {
    private final OrganisationStore store;
    private final AssuranceStore assurances;
    private final ChangeRequestStore requests;
    private final DirectoryChanges changes;
    private final Gazetteer gazetteer;
    private final ObjectProvider<VerifiedFields> verified;
    private final Database db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Edits(
            OrganisationStore store,
            AssuranceStore assurances,
            ChangeRequestStore requests,
            DirectoryChanges changes,
            Gazetteer gazetteer,
            ObjectProvider<VerifiedFields> verified,
            Database db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.assurances = assurances;
        this.requests = requests;
        this.changes = changes;
        this.gazetteer = gazetteer;
        this.verified = verified;
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Outcome<Organisation> read(OrganisationForm form, Organisation was) {
        return new FormReader(form, gazetteer, Organisations.year(clock)).read(was);
    }

    Outcome<Edited> edit(Actor by, UUID id, int version, OrganisationForm form) {
        if (!by.may(DirectoryRight.EDIT_PROFILE, id)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            Optional<Organisation> found = store.find(id);
            if (found.isEmpty() || found.get().state() == OrganisationState.REMOVED) {
                return Outcome.notFound();
            }
            Organisation was = found.get();
            if (!was.isActive()) {
                return Outcome.refused(Outcome.Why.CONFLICT, "directory.not-active");
            }
            if (was.version() != version) {
                return Outcome.refused(Outcome.Why.CONFLICT, "directory.changed-meanwhile");
            }
            return read(form.over(OrganisationForm.of(was)), was)
                    .then(wanted -> write(by, was, wanted));
        });
    }

    private Outcome<Edited> write(Actor by, Organisation was, Organisation wanted) {
        OrganisationForm before = OrganisationForm.of(was);
        OrganisationForm after = OrganisationForm.of(wanted);
        Set<OrganisationField> different = differing(before, after);
        Set<String> guarded =
                by.mayAnywhere(DirectoryRight.DECIDE_CHANGE) ? Set.of() : verified(was.id());
        List<ChangeRequest> waiting = new ArrayList<>();
        OrganisationForm atOnce = before;
        for (OrganisationField field : different) {
            if (guarded.contains(field.key())) {
                waiting.add(request(by, was.id(), field, before, after));
            } else {
                atOnce = atOnce.with(field, after.text(field));
            }
        }
        return read(atOnce, was)
                .then(now -> apply(by, was, now, "directory.organisation-changed"))
                .map(now -> new Edited(now, waiting));
    }

    /** The fields that the union has verified against documents. */
    Set<String> verified(UUID organisation) {
        VerifiedFields fields = verified.getIfAvailable();
        return fields == null ? Set.of() : fields.of(organisation);
    }

    private ChangeRequest request(
            Actor by,
            UUID organisation,
            OrganisationField field,
            OrganisationForm before,
            OrganisationForm after) {
        ChangeRequest request =
                new ChangeRequest(
                        Ids.next(),
                        organisation,
                        field.key(),
                        before.text(field),
                        after.text(field),
                        ChangeState.WAITING,
                        by.person(),
                        now(),
                        null,
                        null,
                        null,
                        null);
        // A second wish for the same field takes the place of the first.
        requests.withdrawWaiting(organisation, field.key(), by.person(), now());
        requests.insert(request);
        changes.touched(List.of(organisation));
        audit.record(
                by,
                "directory.change-requested",
                "change-request",
                request.id(),
                organisation,
                Map.of("field", field.key()));
        return request;
    }

    /** Writes the fields of {@code now} that differ; the version must be the one that was read. */
    Outcome<Organisation> apply(Author by, Organisation was, Organisation now, String verb) {
        Set<OrganisationField> different =
                differing(OrganisationForm.of(was), OrganisationForm.of(now));
        if (different.isEmpty()) {
            return Outcome.done(was);
        }
        if (store.update(now, now()) == 0) {
            return Outcome.refused(Outcome.Why.CONFLICT, "directory.changed-meanwhile");
        }
        Set<String> keys =
                different.stream().map(OrganisationField::key).collect(Collectors.toSet());
        assurances.assure(was.id(), keys, by.person(), now());
        changes.touched(List.of(was.id()));
        audit.record(by, verb, "organisation", was.id(), was.id(), Map.of("fields", keys));
        events.publishEvent(new OrganisationChanged(was.id(), keys));
        return Outcome.done(store.find(was.id()).orElseThrow());
    }

    private static Set<OrganisationField> differing(OrganisationForm one, OrganisationForm other) {
        Set<OrganisationField> different = EnumSet.noneOf(OrganisationField.class);
        for (OrganisationField field : OrganisationField.values()) {
            if (!Objects.equals(one.text(field), other.text(field))) {
                different.add(field);
            }
        }
        return different;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
