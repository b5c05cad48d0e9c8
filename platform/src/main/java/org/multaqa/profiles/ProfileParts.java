package org.multaqa.profiles;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Confirmations;
import org.multaqa.directory.DirectoryRight;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The verbs by which contacts, services and past work are added, changed and taken away. */
@Service
public class ProfileParts {
    private final Map<PartKind, PartKeeper<? extends Part>> keepers = new EnumMap<>(PartKind.class);
    private final Organisations organisations;
    private final Confirmations confirmations;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    ProfileParts(
            List<PartKeeper<?>> keepers,
            Organisations organisations,
            Confirmations confirmations,
            Database db,
            Audit audit,
            Clock clock) {
        keepers.forEach(k -> this.keepers.put(k.kind(), k));
        this.organisations = organisations;
        this.confirmations = confirmations;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a part as typed; problems by field. */
    public Outcome<Part> add(Actor by, UUID organisation, PartKind kind, Typed typed) {
        return add(by, organisation, keeper(kind), typed);
    }

    private <P extends Part> Outcome<Part> add(
            Actor by, UUID organisation, PartKeeper<P> keeper, Typed typed) {
        PartKind kind = keeper.kind();
        return inTransaction(
                by,
                organisation,
                it -> {
                    if (keeper.store().of(List.of(it.id())).size() >= kind.most()) {
                        return Outcome.invalid(
                                Problem.whole("profiles.too-many", "most", kind.most()));
                    }
                    return keeper.read(typed, Ids.next(), it.id(), 1)
                            .map(part -> {
                                keeper.store().insert(part, now());
                                record(by, "profiles." + kind.thing() + "-added", kind, part);
                                return part;
                            });
                });
    }

    /**
     * Changes what the form says differently; a field that is absent stays. Refuses when {@code
     * version} is no longer the current one.
     */
    public Outcome<Part> change(
            Actor by, UUID organisation, PartKind kind, UUID id, int version, Typed typed) {
        return change(by, organisation, keeper(kind), id, version, typed);
    }

    private <P extends Part> Outcome<Part> change(
            Actor by, UUID organisation, PartKeeper<P> keeper, UUID id, int version, Typed typed) {
        PartKind kind = keeper.kind();
        return inTransaction(
                by,
                organisation,
                it -> {
                    Optional<P> was = keeper.store().find(id).filter(p -> isOf(p, it));
                    if (was.isEmpty()) {
                        return Outcome.notFound();
                    }
                    Typed whole = typed.over(keeper.typed(was.get()));
                    return keeper.read(whole, id, it.id(), version)
                            .then(part -> {
                                if (part.equals(was.get())) {
                                    return Outcome.<Part>done(part);
                                }
                                if (keeper.store().update(part, now()) == 0) {
                                    return Outcome.refused(
                                            Outcome.Why.CONFLICT, "directory.changed-meanwhile");
                                }
                                record(by, "profiles." + kind.thing() + "-changed", kind, part);
                                return Outcome.done(keeper.store().find(id).orElseThrow());
                            });
                });
    }

    /** Takes a part away, and gives it as it was. */
    public Outcome<Part> remove(Actor by, UUID organisation, PartKind kind, UUID id) {
        PartKeeper<? extends Part> keeper = keeper(kind);
        return inTransaction(
                by,
                organisation,
                it -> {
                    Optional<? extends Part> was = keeper.store().find(id).filter(p -> isOf(p, it));
                    if (was.isEmpty()) {
                        return Outcome.notFound();
                    }
                    keeper.store().delete(id);
                    record(by, "profiles." + kind.thing() + "-removed", kind, was.get());
                    return Outcome.done(was.get());
                });
    }

    /** A part and the form it would be typed as, for whoever may change it. */
    Outcome<Form> form(Actor by, UUID organisation, PartKind kind, UUID id) {
        return form(by, organisation, keeper(kind), id);
    }

    /** A part as it would be typed. */
    record Form(Typed typed, int version) {}

    private <P extends Part> Outcome<Form> form(
            Actor by, UUID organisation, PartKeeper<P> keeper, UUID id) {
        return editable(by, organisation)
                .then(it ->
                        keeper.store()
                                .find(id)
                                .filter(p -> isOf(p, it))
                                .<Outcome<Form>>map(
                                        p -> Outcome.done(new Form(keeper.typed(p), p.version())))
                                .orElseGet(Outcome::notFound));
    }

    /** The organisation if this actor may edit it and it is there. */
    Outcome<Organisation> editable(Actor by, UUID organisation) {
        Optional<Organisation> found = organisations.find(organisation);
        UUID over = found.map(Organisation::id).orElse(organisation);
        if (!by.may(DirectoryRight.EDIT_PROFILE, over)) {
            return Outcome.notAllowed();
        }
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        return found.get().isActive()
                ? Outcome.done(found.get())
                : Outcome.refused(Outcome.Why.CONFLICT, "directory.not-active");
    }

    private Outcome<Part> inTransaction(
            Actor by, UUID organisation, Function<Organisation, Outcome<Part>> verb) {
        try {
            return db.inTransaction(() -> editable(by, organisation).then(verb));
        } catch (DuplicateKeyException e) {
            // Two people added the same contact at the same moment.
            return Outcome.invalid(Problem.at("value", "profiles.contact-there"));
        }
    }

    private void record(Actor by, String verb, PartKind kind, Part part) {
        confirmations.assure(by, part.organisationId(), kind.key());
        audit.record(by, verb, kind.thing(), part.id(), part.organisationId(), Map.of());
    }

    private static boolean isOf(Part part, Organisation organisation) {
        return part.organisationId().equals(organisation.id());
    }

    private PartKeeper<? extends Part> keeper(PartKind kind) {
        return java.util.Objects.requireNonNull(keepers.get(kind));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
