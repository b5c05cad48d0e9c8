package org.multaqa.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Author;
import org.multaqa.database.Database;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/** Who says that a profile, or a part of it, is still correct. */
@Service
public class Confirmations {
    private final Organisations organisations;
    private final AssuranceStore store;
    private final DirectoryChanges changes;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Confirmations(
            Organisations organisations,
            AssuranceStore store,
            DirectoryChanges changes,
            Database db,
            Audit audit,
            Clock clock) {
        this.organisations = organisations;
        this.store = store;
        this.changes = changes;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says of everything in a profile that it is still correct. */
    public Outcome<Organisation> confirm(Actor by, UUID id) {
        if (!by.may(DirectoryRight.CONFIRM_PROFILE, id)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            Optional<Organisation> found = organisations.find(id);
            if (found.isEmpty()) {
                return Outcome.notFound();
            }
            Organisation it = found.get();
            if (!it.isActive() || !it.id().equals(id)) {
                return Outcome.refused(Outcome.Why.CONFLICT, "directory.not-active");
            }
            store.confirm(id, by.person(), now());
            changes.touched(List.of(id));
            audit.record(by, "directory.profile-confirmed", "organisation", id, id, Map.of());
            return Outcome.done(organisations.find(id).orElseThrow());
        });
    }

    /**
     * Says of one part that it is so, in the transaction that changes it: by the module that keeps
     * that part.
     */
    public void assure(Author by, UUID organisation, String part) {
        store.assure(organisation, List.of(part), by.person(), now());
        changes.touched(List.of(organisation));
    }

    /** What was said of single fields and parts after the whole was last confirmed. */
    public List<Assured> of(UUID organisation) {
        return store.of(organisation);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
