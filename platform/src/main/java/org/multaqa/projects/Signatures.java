package org.multaqa.projects;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Ids;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.TypedFields;
import org.springframework.stereotype.Service;

/** Partners sign their parts, or send them back. */
@Service
public class Signatures {
    private static final int NOTE = 1_000;

    private final PartnerStore store;
    private final Partners partners;
    private final ProjectLedger ledger;

    Signatures(PartnerStore store, Partners partners, ProjectLedger ledger) {
        this.store = store;
        this.partners = partners;
        this.ledger = ledger;
    }

    /**
     * Signs the terms and the part of an organisation as its manager saw them. Refused while
     * anything does not close, saying all of it, and where the part says something else by now;
     * signed twice, it is signed once.
     *
     * @param seal of the part as it was seen, see {@link Part#seal}
     */
    public Outcome<Project> sign(Actor by, UUID id, UUID organisation, String seal) {
        return partners.ofPartner(
                by,
                id,
                organisation,
                (project, partner) -> {
                    if (!by.may(ProjectRight.SIGN, organisation)) {
                        return Outcome.notAllowed();
                    }
                    if (!project.state().isSignable()) {
                        return ProjectLedger.conflict("projects.no-draft");
                    }
                    List<Part> parts = store.parts(project);
                    Part own =
                            parts.stream()
                                    .filter(it -> it.partner().organisation().equals(organisation))
                                    .findFirst()
                                    .orElseThrow();
                    if (!own.seal().equals(seal)) {
                        return ProjectLedger.conflict("projects.part-changed");
                    }
                    if (partner.hasSigned()) {
                        return Outcome.done(project);
                    }
                    List<Message> missing = ledger.missing(project, parts);
                    if (!missing.isEmpty()) {
                        return new Outcome.Refused<>(
                                Outcome.Why.CONFLICT,
                                missing.stream().map(it -> new Problem("", it)).toList());
                    }
                    store.sign(Ids.next(), own, by.person(), ledger.now());
                    ledger.write(by, project, ProjectAct.SIGNED, organisation, null);
                    return Outcome.done(project);
                });
    }

    /** Sends a part back to the lead with what should change; a signature that stood is gone. */
    public Outcome<Project> sendBack(Actor by, UUID id, UUID organisation, String typed) {
        return partners.ofPartner(
                by,
                id,
                organisation,
                (project, partner) -> {
                    if (!by.may(ProjectRight.SIGN, organisation)) {
                        return Outcome.notAllowed();
                    }
                    if (!project.state().isSignable()) {
                        return ProjectLedger.conflict("projects.no-draft");
                    }
                    TypedFields fields = new TypedFields(Map.of("note", typed));
                    return fields.outcome(fields.needed("note", NOTE, "projects.note-missing"))
                            .map(note -> {
                                store.sendBack(id, organisation, note);
                                ledger.write(by, project, ProjectAct.SENT_BACK, organisation, note);
                                return project;
                            });
                });
    }
}
