package org.multaqa.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.files.Attachment;
import org.multaqa.files.Attachments;
import org.multaqa.files.Upload;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** What is verified of organisations, by whom and when. */
@Service
public class Verifications {
    /** The kind of an item's documents. */
    static final String DOCUMENTS = "verification";

    private static final int LONGEST = 2_000;

    private final ItemStore store;
    private final RequirementStore requirements;
    private final Organisations organisations;
    private final Attachments attachments;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Verifications(
            ItemStore store,
            RequirementStore requirements,
            Organisations organisations,
            Attachments attachments,
            Database db,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.requirements = requirements;
        this.organisations = organisations;
        this.attachments = attachments;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** A requirement, how it stands, and the documents that say so. */
    public record Check(Requirement requirement, Item item, List<Attachment> documents) {}

    /**
     * What was typed about an item.
     *
     * @param state what the secretariat decides; not said by an organisation that answers
     * @param version the one that was seen, so that two people do not write over each other
     */
    public record Form(
            @Nullable ItemState state, @Nullable String note, @Nullable Integer version) {

        /** Whether it was typed over the item as it is. */
        boolean isOver(Item item) {
            return version != null && version == item.version();
        }
    }

    /** Everything that is asked of an organisation, in order; without asking who reads. */
    public List<Check> of(Organisation organisation) {
        List<Item> items = store.of(organisation.id());
        return checks(
                organisation,
                items,
                attachments.of(DOCUMENTS, items.stream().map(Item::id).toList()));
    }

    /** Where each requirement stands, without the documents; for a page that only counts. */
    List<ItemState> states(Organisation organisation) {
        return checks(organisation, store.of(organisation.id()), Map.of()).stream()
                .map(check -> check.item().state())
                .toList();
    }

    private List<Check> checks(
            Organisation organisation, List<Item> there, Map<UUID, List<Attachment>> documents) {
        Map<String, Item> items = new HashMap<>();
        there.forEach(i -> items.put(i.requirement(), i));
        List<Check> checks = new ArrayList<>();
        for (Requirement requirement : requirements.all()) {
            if (requirement.isAskedOf(organisation.kind())) {
                Item item =
                        items.getOrDefault(requirement.key(), untouched(organisation, requirement));
                checks.add(
                        new Check(requirement, item, documents.getOrDefault(item.id(), List.of())));
            }
        }
        return checks;
    }

    private static Item untouched(Organisation organisation, Requirement requirement) {
        return new Item(
                Ids.next(),
                organisation.id(),
                requirement.key(),
                ItemState.NOT_LOOKED_AT,
                null,
                null,
                organisation.createdAt(),
                null,
                0);
    }

    /** The checklist for those who may read it. */
    public Outcome<List<Check>> read(Actor by, UUID organisation) {
        if (!by.may(VerificationRight.READ, organisation)) {
            return Outcome.notAllowed();
        }
        return organisations
                .find(organisation)
                .<Outcome<List<Check>>>map(it -> Outcome.done(of(it)))
                .orElseGet(Outcome::notFound);
    }

    /** One line of the checklist. */
    public Outcome<Check> read(Actor by, UUID organisation, String requirement) {
        return read(by, organisation)
                .then(checks ->
                        checks.stream()
                                .filter(c -> c.requirement().key().equals(requirement))
                                .findFirst()
                                .<Outcome<Check>>map(Outcome::done)
                                .orElseGet(Outcome::notFound));
    }

    /** The history of a line, the newest first. */
    List<Step> steps(Item item) {
        return store.steps(item.id());
    }

    /** The secretariat verifies, asks for revision or waives, with a document if it has one. */
    public Outcome<Item> decide(
            Actor by, UUID organisation, String requirement, Form form, Optional<Upload> document) {
        if (!by.may(VerificationRight.DECIDE, organisation)) {
            return Outcome.notAllowed();
        }
        ItemState state = form.state();
        if (state == null || !state.isDecision()) {
            return Outcome.invalid(Problem.at("state", "verification.state-missing"));
        }
        String note = note(form);
        if (note.isEmpty() && state != ItemState.VERIFIED) {
            return Outcome.invalid(
                    Problem.at(
                            "note",
                            state == ItemState.TO_REVISE
                                    ? "verification.note-missing"
                                    : "verification.reason-missing"));
        }
        return change(by, organisation, requirement, form, state, document);
    }

    /** The organisation answers: it is done, or here is the document. */
    public Outcome<Item> answer(
            Actor by, UUID organisation, String requirement, Form form, Optional<Upload> document) {
        if (!by.may(VerificationRight.ANSWER, organisation)) {
            return Outcome.notAllowed();
        }
        return change(by, organisation, requirement, form, ItemState.ANSWERED, document);
    }

    private Outcome<Item> change(
            Actor by,
            UUID organisation,
            String key,
            Form form,
            ItemState state,
            Optional<Upload> document) {
        if (note(form).length() > LONGEST) {
            return Outcome.invalid(Problem.at("note", "verification.too-long", "longest", LONGEST));
        }
        Organisation it = organisations.find(organisation).orElse(null);
        Check check =
                it == null
                        ? null
                        : of(it).stream()
                                .filter(c -> c.requirement().key().equals(key))
                                .findFirst()
                                .orElse(null);
        if (check == null) {
            return Outcome.notFound();
        }
        if (!form.isOver(check.item())) {
            return changedMeanwhile();
        }
        if (state == ItemState.ANSWERED && !check.item().state().isAnswerable()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "verification.nothing-to-answer");
        }
        Item item = changed(by, check, state, note(form));
        if (document.isEmpty()) {
            return db.inTransaction(() -> write(by, item, null));
        }
        return attachments
                .receive(by, document.get(), "document")
                .then(received -> {
                    try (received) {
                        return db.inTransaction(() -> write(by, item, received));
                    }
                });
    }

    private Item changed(Actor by, Check check, ItemState state, String note) {
        Item was = check.item();
        boolean verified = state == ItemState.VERIFIED;
        return new Item(
                was.id(),
                was.organisation(),
                was.requirement(),
                state,
                note.isEmpty() ? null : note,
                by.person(),
                now(),
                verified ? today().plusMonths(check.requirement().months()) : null,
                was.version() + 1);
    }

    private Outcome<Item> write(Actor by, Item item, Attachments.@Nullable Judged document) {
        if (!store.write(item)) {
            return changedMeanwhile();
        }
        if (document != null) {
            attachments.attach(by, document, DOCUMENTS, item.id(), item.organisation());
        }
        organisations.touched(List.of(item.organisation()));
        record(by, item);
        return Outcome.done(item);
    }

    private static <T> Outcome<T> changedMeanwhile() {
        return Outcome.refused(Outcome.Why.CONFLICT, "verification.changed-meanwhile");
    }

    /** Lets run out what was verified for a time that is over. */
    void runOut(Instant now) {
        db.doInTransaction(() -> {
            List<Item> gone = store.runOut(Dates.today(now), now.truncatedTo(ChronoUnit.MICROS));
            organisations.touched(gone.stream().map(Item::organisation).distinct().toList());
            gone.forEach(item -> record(Actor.PROGRAM, item));
        });
    }

    private void record(Actor by, Item item) {
        audit.record(
                by,
                "verification." + item.state().word() + "-now",
                "verification",
                item.id(),
                item.organisation(),
                Map.of("requirement", item.requirement()));
    }

    private static String note(Form form) {
        return form.note() == null ? "" : form.note().strip();
    }

    private LocalDate today() {
        return Dates.today(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
