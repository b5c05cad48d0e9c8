package org.multaqa.directory;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes two entries of one organisation into one. */
@Component
class Merging {
    private final OrganisationStore store;
    private final ChangeRequestStore requests;
    private final DirectoryChanges changes;
    private final Edits edits;
    private final ObjectProvider<MergeObjections> objections;
    private final Database db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            OrganisationStore store,
            ChangeRequestStore requests,
            DirectoryChanges changes,
            Edits edits,
            ObjectProvider<MergeObjections> objections,
            Database db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.changes = changes;
        this.edits = edits;
        this.objections = objections;
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Outcome<Organisation> merge(Actor by, UUID keep, UUID gone) {
        if (!by.mayAnywhere(DirectoryRight.MERGE)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            store.lock(List.of(keep, gone));
            Optional<Organisation> kept = store.find(keep);
            Optional<Organisation> left = store.find(gone);
            if (kept.isEmpty() || left.isEmpty()) {
                return Outcome.notFound();
            }
            boolean possible =
                    !keep.equals(gone)
                            && kept.get().isActive()
                            && left.get().state() != OrganisationState.MERGED
                            && left.get().state() != OrganisationState.REMOVED;
            if (!possible) {
                return Outcome.refused(Outcome.Why.CONFLICT, "directory.cannot-merge");
            }
            List<Problem> against = new ArrayList<>();
            objections.orderedStream().forEach(o -> against.addAll(o.against(keep, gone)));
            return against.isEmpty()
                    ? merged(by, kept.get(), left.get())
                    : new Outcome.Refused<>(Outcome.Why.CONFLICT, List.copyOf(against));
        });
    }

    private Outcome<Organisation> merged(Actor by, Organisation kept, Organisation gone) {
        OrganisationForm both = OrganisationForm.of(kept);
        OrganisationForm other = OrganisationForm.of(gone);
        for (OrganisationField field : OrganisationField.values()) {
            if (both.text(field).isEmpty()) {
                both = both.with(field, other.text(field));
            }
        }
        // What the two together may not say (too many classes) is left as the kept one has it.
        Organisation filled =
                edits.read(both, kept) instanceof Outcome.Done<Organisation>(Organisation it)
                        ? it
                        : kept;
        store.setState(
                gone.id(),
                OrganisationState.MERGED,
                kept.id(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.leadOn(gone.id(), kept.id());
        requests.withdrawClashing(gone.id(), kept.id(), clock.instant());
        requests.move(gone.id(), kept.id());
        changes.touched(List.of(kept.id(), gone.id()));
        for (UUID about : List.of(kept.id(), gone.id())) {
            audit.record(
                    by,
                    "directory.organisations-merged",
                    "organisation",
                    gone.id(),
                    about,
                    Map.of("keep", kept.id(), "gone", gone.id()));
        }
        events.publishEvent(new OrganisationMerged(kept.id(), gone.id(), by));
        return edits.apply(by, kept, filled, "directory.organisation-completed");
    }
}
