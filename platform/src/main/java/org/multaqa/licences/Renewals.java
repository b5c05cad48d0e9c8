package org.multaqa.licences;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.files.Attachments;
import org.multaqa.files.Upload;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** Renewals that managers propose and the secretariat accepts or sends back. */
@Service
public class Renewals {
    /** The kind of a renewal's documents. */
    static final String DOCUMENTS = "renewal";

    private final RenewalStore store;
    private final Licences licences;
    private final Attachments attachments;
    private final Database db;
    private final Audit audit;

    Renewals(
            RenewalStore store,
            Licences licences,
            Attachments attachments,
            Database db,
            Audit audit) {
        this.store = store;
        this.licences = licences;
        this.attachments = attachments;
        this.db = db;
        this.audit = audit;
    }

    /** A renewal for those who may read it. */
    public Outcome<Renewal> read(Actor by, UUID id) {
        Renewal renewal = store.find(id).orElse(null);
        if (renewal == null) {
            return by.may(LicenceRight.READ) ? Outcome.notFound() : Outcome.notAllowed();
        }
        return by.may(LicenceRight.READ, renewal.organisation())
                ? Outcome.done(renewal)
                : Outcome.notAllowed();
    }

    /** All renewals of an organisation, the newest first. */
    public Outcome<List<Renewal>> of(Actor by, UUID organisation) {
        return by.may(LicenceRight.READ, organisation)
                ? Outcome.done(store.of(organisation))
                : Outcome.notAllowed();
    }

    /** All that wait for the secretariat, the longest first. */
    public Outcome<List<Renewal>> waiting(Actor by) {
        return by.mayAnywhere(LicenceRight.LIST)
                ? Outcome.done(store.waiting())
                : Outcome.notAllowed();
    }

    /** The one of a licence that is under way. */
    Optional<Renewal> open(Licence licence) {
        return store.of(licence.organisation()).stream()
                .filter(r -> r.state().isOpen() && r.renews().equals(licence.id()))
                .findFirst();
    }

    /**
     * Proposes a renewal of a licence with its document. One that was sent back is mended by this:
     * its document stays unless another one comes.
     */
    public Outcome<Renewal> propose(
            Actor by, UUID licence, LicenceForm form, Optional<Upload> document) {
        Licence renewed = licences.find(licence).orElse(null);
        if (renewed == null) {
            return by.may(LicenceRight.PROPOSE) ? Outcome.notFound() : Outcome.notAllowed();
        }
        if (!by.may(LicenceRight.PROPOSE, renewed.organisation())) {
            return Outcome.notAllowed();
        }
        Optional<Renewal> open = open(renewed);
        boolean mends = open.isPresent() && open.get().state() == RenewalState.SENT_BACK;
        if (open.isPresent() && !mends) {
            return Outcome.refused(Outcome.Why.CONFLICT, "licences.renewal-waits-already");
        }
        if (!licences.line(renewed).latest().id().equals(licence) || renewed.isStruck()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "licences.renews-nothing");
        }
        Outcome<LicenceForm.Facts> facts =
                form.ofKind(renewed.kind().following()).read(licences.today());
        if (document.isEmpty() && !mends) {
            return lacking(facts);
        }
        return facts.then(read ->
                licences.with(
                        by,
                        document,
                        judged -> {
                            Renewal renewal =
                                    renewal(by, renewed, read, open.map(Renewal::id).orElse(null));
                            return db.inTransaction(() -> write(by, renewal, mends, judged));
                        }));
    }

    private static Outcome<Renewal> lacking(Outcome<LicenceForm.Facts> facts) {
        List<Problem> problems = new java.util.ArrayList<>();
        if (facts instanceof Outcome.Refused<LicenceForm.Facts> refused) {
            problems.addAll(refused.problems());
        }
        problems.add(Problem.at("document", "files.missing-document"));
        return Outcome.invalid(problems);
    }

    private Renewal renewal(
            Actor by, Licence renewed, LicenceForm.Facts facts, @Nullable UUID open) {
        return new Renewal(
                open == null ? Ids.next() : open,
                renewed.organisation(),
                renewed.id(),
                facts.number(),
                facts.decidedOn(),
                facts.authority(),
                facts.validFrom(),
                facts.validUntil(),
                facts.note(),
                RenewalState.WAITING,
                by.person(),
                licences.now(),
                null,
                null,
                null,
                null);
    }

    private Outcome<Renewal> write(
            Actor by, Renewal renewal, boolean mends, Attachments.@Nullable Judged judged) {
        if (!(mends ? store.resubmit(renewal) : store.insert(renewal))) {
            return Outcome.refused(Outcome.Why.CONFLICT, "licences.renewal-waits-already");
        }
        if (judged != null) {
            documents(renewal).forEach(old -> attachments.detach(by, old.id()));
            attachments.attach(by, judged, DOCUMENTS, renewal.id(), renewal.organisation());
        }
        record(by, "licences.renewal-proposed", renewal);
        return Outcome.done(renewal);
    }

    /** Accepts a renewal: it becomes a licence, and its document the licence's. */
    public Outcome<Licence> accept(Actor by, UUID id) {
        return toDecide(by, id)
                .then(renewal ->
                        db.inTransaction(() -> {
                            if (store.hold(id).state() != RenewalState.WAITING) {
                                return Outcome.refused(
                                        Outcome.Why.CONFLICT, "licences.renewal-answered");
                            }
                            Licence renewed = licences.find(renewal.renews()).orElseThrow();
                            LicenceForm form = LicenceForm.of(renewal, renewed.kind().following());
                            return form.read(licences.today())
                                    .then(facts ->
                                            licences.write(
                                                    by,
                                                    renewal.organisation(),
                                                    facts,
                                                    renewed.id()))
                                    .then(licence -> accepted(by, renewal, licence));
                        }));
    }

    private Outcome<Licence> accepted(Actor by, Renewal renewal, Licence licence) {
        store.decide(
                renewal.id(),
                RenewalState.WAITING,
                RenewalState.ACCEPTED,
                by.person(),
                licences.now(),
                null,
                licence.id());
        attachments.rehang(DOCUMENTS, renewal.id(), Licences.DOCUMENTS, licence.id());
        record(by, "licences.renewal-accepted", renewal);
        return Outcome.done(licence);
    }

    /** Sends a renewal back with a note on what is to be mended. */
    public Outcome<Renewal> sendBack(Actor by, UUID id, @Nullable String note) {
        if (by.may(LicenceRight.ENTER) && (note == null || note.isBlank())) {
            return Outcome.invalid(Problem.at("note", "licences.note-missing"));
        }
        String said = note == null ? "" : note.strip();
        return toDecide(by, id)
                .then(renewal ->
                        decide(
                                by,
                                renewal,
                                RenewalState.SENT_BACK,
                                said,
                                "licences.renewal-sent-back"));
    }

    /** Takes one's own renewal back while it is under way. */
    public Outcome<Renewal> withdraw(Actor by, UUID id) {
        Renewal renewal = store.find(id).orElse(null);
        if (renewal == null) {
            return by.may(LicenceRight.PROPOSE) ? Outcome.notFound() : Outcome.notAllowed();
        }
        if (!by.may(LicenceRight.PROPOSE, renewal.organisation())) {
            return Outcome.notAllowed();
        }
        if (!renewal.state().isOpen()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "licences.renewal-answered");
        }
        return decide(
                by,
                renewal,
                RenewalState.WITHDRAWN,
                renewal.answer(),
                "licences.renewal-withdrawn");
    }

    private Outcome<Renewal> toDecide(Actor by, UUID id) {
        if (!by.mayAnywhere(LicenceRight.ENTER)) {
            return Outcome.notAllowed();
        }
        return store.find(id)
                .<Outcome<Renewal>>map(renewal ->
                        renewal.state() == RenewalState.WAITING
                                ? Outcome.done(renewal)
                                : Outcome.refused(
                                        Outcome.Why.CONFLICT, "licences.renewal-answered"))
                .orElseGet(Outcome::notFound);
    }

    private Outcome<Renewal> decide(
            Actor by, Renewal renewal, RenewalState now, @Nullable String answer, String what) {
        return db.inTransaction(() -> {
            boolean first =
                    store.decide(
                            renewal.id(),
                            renewal.state(),
                            now,
                            by.person(),
                            licences.now(),
                            answer,
                            null);
            if (!first) {
                return Outcome.refused(Outcome.Why.CONFLICT, "licences.renewal-answered");
            }
            record(by, what, renewal);
            return Outcome.done(store.find(renewal.id()).orElseThrow());
        });
    }

    /** The documents of a renewal: at itself while it is under way, at its licence afterwards. */
    List<org.multaqa.files.Attachment> documents(Renewal renewal) {
        String kind = renewal.licence() == null ? DOCUMENTS : Licences.DOCUMENTS;
        UUID thing = renewal.licence() == null ? renewal.id() : renewal.licence();
        return attachments.of(kind, List.of(thing)).getOrDefault(thing, List.of());
    }

    private void record(Actor by, String what, Renewal it) {
        audit.record(by, what, "renewal", it.id(), it.organisation(), Map.of());
    }
}
