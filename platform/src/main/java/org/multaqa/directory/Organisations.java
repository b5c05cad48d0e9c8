package org.multaqa.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The register: who there is, and the verbs that change that. */
@Service
public class Organisations {
    private static final int LONGEST_REASON = 1_000;

    private final OrganisationStore store;
    private final DirectoryChanges changes;
    private final Edits edits;
    private final Merging merging;
    private final Database db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisations(
            OrganisationStore store,
            DirectoryChanges changes,
            Edits edits,
            Merging merging,
            Database db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.edits = edits;
        this.merging = merging;
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The organisation of an id; an id that was merged leads to the organisation that was kept. */
    public Optional<Organisation> find(UUID id) {
        Optional<Organisation> found = store.find(id);
        if (found.isPresent() && found.get().mergedInto() != null) {
            found = store.find(found.get().mergedInto());
        }
        return found.filter(o -> o.state() != OrganisationState.REMOVED);
    }

    /**
     * The organisation of exactly this id, held as it is until the transaction open now ends: what
     * is entered for it meanwhile moves with it when it is merged afterwards. None where it was
     * merged or removed.
     */
    public Optional<Organisation> hold(UUID id) {
        return store.hold(id)
                .filter(o -> o.mergedInto() == null && o.state() != OrganisationState.REMOVED);
    }

    /** The organisations of these ids as they are, merged and closed ones too. */
    public List<Organisation> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.all(ids);
    }

    /** Gives every organisation to the reader, in whatever state, without holding them all. */
    public void each(Consumer<Organisation> reader) {
        store.each(reader);
    }

    /** The names by id; an id that is not there has none. */
    public Map<UUID, Organisation.Name> names(Collection<UUID> ids) {
        Map<UUID, Organisation.Name> names = new HashMap<>();
        for (Organisation organisation : all(ids)) {
            names.put(organisation.id(), organisation.name());
        }
        return names;
    }

    /** What would be wrong with entering this, by field; nothing is written. */
    public List<Problem> check(OrganisationForm form) {
        return switch (edits.read(form, blank(form, now()))) {
            case Outcome.Done<Organisation> done -> List.of();
            case Outcome.Refused<Organisation> refused -> refused.problems();
        };
    }

    /** Enters an organisation. */
    public Outcome<Organisation> register(Actor by, OrganisationForm form) {
        return registerAll(by, List.of(form)).map(List::getFirst);
    }

    /**
     * Enters all of them or none, thousands at once if need be. With more than one, a problem's
     * field carries the place in the list, from 0: {@code 12.nameAr}.
     */
    public Outcome<List<Organisation>> registerAll(Actor by, List<OrganisationForm> forms) {
        if (!by.mayAnywhere(DirectoryRight.REGISTER)) {
            return Outcome.notAllowed();
        }
        Instant at = now();
        List<Organisation> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            String place = forms.size() == 1 ? "" : i + ".";
            switch (edits.read(forms.get(i), blank(forms.get(i), at))) {
                case Outcome.Done<Organisation>(Organisation organisation) ->
                        read.add(organisation);
                case Outcome.Refused<Organisation> refused ->
                        refused.problems()
                                .forEach(p ->
                                        problems.add(new Problem(place + p.field(), p.message())));
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.invalid(problems);
        }
        db.doInTransaction(() -> {
            store.insert(read);
            changes.touched(read.stream().map(Organisation::id).toList());
            for (Organisation it : read) {
                audit.record(
                        by,
                        "directory.organisation-registered",
                        "organisation",
                        it.id(),
                        it.id(),
                        Map.of("nameAr", it.nameAr()));
                events.publishEvent(new OrganisationRegistered(it.id()));
            }
        });
        return Outcome.done(read);
    }

    /**
     * Changes what the form says differently. Refuses when {@code version} is no longer the current
     * one. A verified field waits for the secretariat unless the secretariat itself edits.
     */
    public Outcome<Edited> edit(Actor by, UUID id, int version, OrganisationForm form) {
        return edits.edit(by, id, version, form);
    }

    /** Closes an organisation that is no longer there; the reason is shown on its profile. */
    public Outcome<Organisation> close(Actor by, UUID id, String reason) {
        if (!by.may(DirectoryRight.CLOSE, id)) {
            return Outcome.notAllowed();
        }
        if (reason.isBlank()) {
            return Outcome.invalid(Problem.at("reason", "directory.reason-missing"));
        }
        if (reason.length() > LONGEST_REASON) {
            return Outcome.invalid(
                    Problem.at(
                            "reason",
                            "directory.too-long",
                            "longest",
                            LONGEST_REASON,
                            "length",
                            reason.length()));
        }
        return setState(by, id, OrganisationState.CLOSED, reason.strip());
    }

    /** Opens a closed organisation again. */
    public Outcome<Organisation> reopen(Actor by, UUID id) {
        return setState(by, id, OrganisationState.ACTIVE, null);
    }

    /**
     * Makes two entries one: {@code gone} leads to {@code keep} from now on. Fields that the kept
     * one lacks are taken over; both histories stay. Modules move theirs by {@link
     * OrganisationMerged}, and may object by {@link MergeObjections}.
     */
    public Outcome<Organisation> merge(Actor by, UUID keep, UUID gone) {
        return merging.merge(by, keep, gone);
    }

    /**
     * Undoes registrations, as of an import: takes away those of the organisations that nobody
     * touched since, and gives their ids.
     */
    public Outcome<List<UUID>> undoRegistration(Actor by, Collection<UUID> ids) {
        if (!by.mayAnywhere(DirectoryRight.REGISTER)) {
            return Outcome.notAllowed();
        }
        return Outcome.done(
                db.inTransaction(() -> {
                    List<UUID> removed = store.removeUntouched(ids, now());
                    changes.touched(removed);
                    for (UUID id : removed) {
                        audit.record(
                                by,
                                "directory.registration-undone",
                                "organisation",
                                id,
                                id,
                                Map.of());
                        events.publishEvent(new OrganisationRemoved(id));
                    }
                    return removed;
                }));
    }

    /**
     * Counts a change of these organisations that another module made in the transaction open now,
     * so that what is kept of them in memory is renewed.
     */
    public void touched(Collection<UUID> ids) {
        changes.touched(ids);
    }

    private Outcome<Organisation> setState(
            Actor by,
            UUID id,
            OrganisationState state,
            @org.jspecify.annotations.Nullable String reason) {
        if (!by.may(DirectoryRight.CLOSE, id)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            Optional<Organisation> found = find(id);
            if (found.isEmpty()) {
                return Outcome.notFound();
            }
            if (found.get().state() == state) {
                return Outcome.done(found.get());
            }
            UUID it = found.get().id();
            store.setState(it, state, null, reason, now());
            changes.touched(List.of(it));
            boolean closed = state == OrganisationState.CLOSED;
            audit.record(
                    by,
                    closed ? "directory.organisation-closed" : "directory.organisation-reopened",
                    "organisation",
                    it,
                    it,
                    reason == null ? Map.of() : Map.of("reason", reason));
            events.publishEvent(
                    closed
                            ? new OrganisationClosed(it)
                            : new OrganisationChanged(it, java.util.Set.of("state")));
            return Outcome.done(find(it).orElseThrow());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Organisation blank(OrganisationForm form, Instant at) {
        OrganisationKind kind =
                Words.find(OrganisationKind.class, form.text(OrganisationField.KIND))
                        .orElse(OrganisationKind.ASSOCIATION);
        return Organisation.blank(Ids.next(), kind, at);
    }

    /** The calendar year in Damascus, the latest in which anything can have been founded. */
    static int year(Clock clock) {
        return Dates.today(clock.instant()).getYear();
    }
}
