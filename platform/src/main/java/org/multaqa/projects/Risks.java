package org.multaqa.projects;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Ids;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.TypedFields;
import org.springframework.stereotype.Service;

/** What may go wrong with a project, and what is done about it. Nobody signs it: it changes. */
@Service
public class Risks {
    private static final int WHAT = 300;
    private static final int ANSWER = 1_000;

    private final RiskStore store;
    private final Partners partners;
    private final ProjectLedger ledger;

    Risks(RiskStore store, Partners partners, ProjectLedger ledger) {
        this.store = store;
        this.partners = partners;
        this.ledger = ledger;
    }

    /** Adds a risk that a partner watches; any partner does that for itself, the lead for all. */
    public Outcome<Project> add(Actor by, UUID id, UUID organisation, Map<String, String> typed) {
        return partners.ofPartner(
                by,
                id,
                organisation,
                (project, partner) -> {
                    if (!writes(by, project, organisation)) {
                        return Outcome.notAllowed();
                    }
                    TypedFields fields = new TypedFields(typed);
                    Risk risk =
                            new Risk(
                                    Ids.next(),
                                    id,
                                    organisation,
                                    fields.needed("risk", WHAT, "projects.risk-missing"),
                                    fields.word(
                                            RiskLevel.class,
                                            "likelihood",
                                            "projects.level-missing"),
                                    fields.word(
                                            RiskLevel.class, "impact", "projects.level-missing"),
                                    fields.needed("answer", ANSWER, "projects.answer-missing"),
                                    ledger.now(),
                                    null);
                    return fields.outcome(risk)
                            .map(it -> {
                                store.add(it);
                                ledger.write(
                                        by, project, ProjectAct.RISK_ADDED, organisation, null);
                                return project;
                            });
                });
    }

    /** Says that a risk is none any more. */
    public Outcome<Project> over(Actor by, UUID id, UUID risk) {
        UUID whose =
                store.of(id).stream()
                        .filter(it -> it.id().equals(risk))
                        .map(Risk::organisation)
                        .findFirst()
                        .orElse(null);
        if (whose == null) {
            return Outcome.notFound();
        }
        return partners.ofPartner(
                by,
                id,
                whose,
                (project, partner) -> {
                    if (!writes(by, project, whose)) {
                        return Outcome.notAllowed();
                    }
                    if (store.over(id, risk, ledger.now())) {
                        ledger.write(by, project, ProjectAct.RISK_OVER, whose, null);
                    }
                    return Outcome.done(project);
                });
    }

    private static boolean writes(Actor by, Project project, UUID organisation) {
        return by.may(ProjectRight.PLAN, project.lead())
                || by.may(ProjectRight.WRITE_PART, organisation);
    }

    /** The risks of a project, the gravest first, those that are over last. */
    List<Risk> of(UUID project) {
        return store.of(project).stream()
                .sorted(
                        Comparator.comparing((Risk it) -> it.overAt() != null)
                                .thenComparing(it -> -it.weight()))
                .toList();
    }
}
