package org.multaqa.licences;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.Organisations;
import org.multaqa.files.Attachment;
import org.multaqa.files.Attachments;
import org.multaqa.files.Upload;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** The licences of organisations and what becomes of them. */
@Service
public class Licences {
    /** The kind of a licence's documents. */
    static final String DOCUMENTS = "licence";

    private final LicenceStore store;
    private final Organisations organisations;
    private final Attachments attachments;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Licences(
            LicenceStore store,
            Organisations organisations,
            Attachments attachments,
            Database db,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.attachments = attachments;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A measure as it was typed.
     *
     * @param day from which it holds; today when empty
     */
    public record MeasureForm(
            @Nullable MeasureKind kind,
            @Nullable String number,
            @Nullable String day,
            @Nullable String reason) {}

    public Optional<Licence> find(UUID id) {
        return store.find(id);
    }

    /** All lines of licences of an organisation, struck ones in them; public facts and others. */
    public List<Series> of(UUID organisation) {
        return of(List.of(organisation));
    }

    List<Series> of(Collection<UUID> ids) {
        return Series.of(store.of(ids), store.measuresOf(ids));
    }

    List<Series> all() {
        return Series.of(store.all(), store.allMeasures());
    }

    /** How an organisation stands with its publication on a day; this is public. */
    public Standing standing(UUID organisation, LocalDate on) {
        return of(organisation).stream()
                .filter(s -> s.group() == LicenceGroup.PUBLICATION)
                .findFirst()
                .map(s -> s.on(on))
                .orElse(new Standing(LicenceStanding.NONE, null, null));
    }

    /**
     * Enters a licence, its document with it if there is one. {@code follows} is the licence it
     * renews, if any.
     */
    public Outcome<Licence> enter(
            Actor by,
            UUID organisation,
            LicenceForm form,
            @Nullable UUID follows,
            Optional<Upload> document) {
        if (!by.may(LicenceRight.ENTER, organisation)) {
            return Outcome.notAllowed();
        }
        UUID home = organisations.find(organisation).map(o -> o.id()).orElse(null);
        if (home == null) {
            return Outcome.notFound();
        }
        return form.read(today())
                .then(facts ->
                        with(
                                by,
                                document,
                                judged ->
                                        db.inTransaction(() -> {
                                            Outcome<Licence> entered =
                                                    write(by, home, facts, follows);
                                            if (judged != null && entered.isDone()) {
                                                attachments.attach(
                                                        by,
                                                        judged,
                                                        DOCUMENTS,
                                                        entered.orThrow().id(),
                                                        home);
                                            }
                                            return entered;
                                        })));
    }

    /** Receives a document, if there is one, for as long as the work with it takes. */
    <T> Outcome<T> with(
            Actor by,
            Optional<Upload> document,
            java.util.function.Function<Attachments.@Nullable Judged, Outcome<T>> work) {
        if (document.isEmpty()) {
            return work.apply(null);
        }
        return attachments
                .receive(by, document.get(), "document")
                .then(received -> {
                    try (received) {
                        return work.apply(received);
                    }
                });
    }

    /** Writes a licence in the transaction that is open. */
    Outcome<Licence> write(
            Actor by, UUID organisation, LicenceForm.Facts facts, @Nullable UUID follows) {
        List<Licence> there = store.hold(organisation);
        Licence before =
                there.stream().filter(l -> l.id().equals(follows)).findFirst().orElse(null);
        boolean fits =
                follows == null
                        || (before != null
                                && !before.isStruck()
                                && before.kind().group() == facts.kind().group());
        if (!fits) {
            return Outcome.refused(Outcome.Why.CONFLICT, "licences.renews-nothing");
        }
        boolean publication =
                there.stream()
                        .anyMatch(
                                l -> !l.isStruck() && l.kind().group() == LicenceGroup.PUBLICATION);
        if (facts.kind() == LicenceKind.RENEWAL && !publication) {
            return Outcome.invalid(Problem.at("kind", "licences.nothing-to-renew"));
        }
        UUID id = Ids.next();
        Licence licence =
                new Licence(
                        id,
                        organisation,
                        facts.kind(),
                        before == null ? id : before.series(),
                        follows,
                        facts.number(),
                        facts.decidedOn(),
                        facts.authority(),
                        facts.validFrom(),
                        facts.validUntil(),
                        facts.note(),
                        by.person(),
                        now(),
                        null,
                        null,
                        null);
        if (!store.insert(licence)) {
            return Outcome.refused(
                    Outcome.Why.CONFLICT, "licences.entered-already", "number", facts.number());
        }
        changed(by, "licences.entered", licence, Map.of("kind", facts.kind()));
        return Outcome.done(licence);
    }

    /** Adds a document to a licence that was entered. */
    public Outcome<Attachment> addDocument(Actor by, UUID id, Optional<Upload> document) {
        Licence licence = store.find(id).orElse(null);
        if (licence == null || !by.may(LicenceRight.ENTER, licence.organisation())) {
            return missing(by, licence);
        }
        return document.isEmpty()
                ? Outcome.invalid(Problem.at("document", "files.missing-document"))
                : attachments
                        .receive(by, document.get(), "document")
                        .map(received -> {
                            try (received) {
                                return attachments.attach(
                                        by, received, DOCUMENTS, id, licence.organisation());
                            }
                        });
    }

    /** Suspends, lifts a suspension or revokes, from a day on. */
    public Outcome<Measure> take(Actor by, UUID id, MeasureForm form) {
        Licence licence = store.find(id).orElse(null);
        if (licence == null || !by.may(LicenceRight.ENTER, licence.organisation())) {
            return missing(by, licence);
        }
        return new MeasureReader(form, licence, today(), now())
                .read(by)
                .then(measure ->
                        db.inTransaction(() -> {
                            store.hold(licence.organisation());
                            Series series = line(licence);
                            Optional<Problem> against = MeasureReader.against(series, measure);
                            if (against.isPresent()) {
                                return new Outcome.Refused<>(
                                        Outcome.Why.CONFLICT, List.of(against.get()));
                            }
                            store.insert(measure);
                            changed(
                                    by,
                                    "licences." + LicenceForm.word(measure.kind()) + "-taken",
                                    licence,
                                    Map.of("day", measure.day().toString()));
                            return Outcome.done(measure);
                        }));
    }

    /**
     * Strikes a licence that was entered by mistake; it stays in the history and counts no more.
     */
    public Outcome<Licence> strike(Actor by, UUID id, @Nullable String reason) {
        Licence licence = store.find(id).orElse(null);
        if (licence == null || !by.may(LicenceRight.ENTER, licence.organisation())) {
            return missing(by, licence);
        }
        if (reason == null || reason.isBlank()) {
            return Outcome.invalid(Problem.at("mistake", "licences.reason-missing"));
        }
        return db.inTransaction(() -> {
            store.hold(licence.organisation());
            if (!store.strike(id, by.person(), now(), reason.strip())) {
                return Outcome.refused(Outcome.Why.CONFLICT, "licences.struck-already");
            }
            changed(by, "licences.struck", licence, Map.of());
            return Outcome.done(store.find(id).orElseThrow());
        });
    }

    /** The line that a licence stands in, as it is now. */
    Series line(Licence licence) {
        return of(licence.organisation()).stream()
                .filter(s -> s.licences().stream().anyMatch(l -> l.id().equals(licence.id())))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Outcome<T> missing(Actor by, @Nullable Licence licence) {
        return licence == null && by.may(LicenceRight.ENTER)
                ? Outcome.notFound()
                : Outcome.notAllowed();
    }

    private void changed(Actor by, String what, Licence it, Map<String, ?> details) {
        organisations.touched(List.of(it.organisation()));
        audit.record(by, what, "licence", it.id(), it.organisation(), details);
    }

    LocalDate today() {
        return Dates.today(clock.instant());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
