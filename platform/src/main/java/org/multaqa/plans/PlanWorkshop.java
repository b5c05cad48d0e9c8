package org.multaqa.plans;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.coediting.Edit;
import org.multaqa.coediting.Merge;
import org.multaqa.coediting.Sheet;
import org.multaqa.coediting.Sheets;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/**
 * What is written down in a workshop on a plan, with or without a network: objectives, what could
 * be counted, who does what, and notes. Lines of it become objectives of the plan when they are
 * taken over.
 */
@Service
public class PlanWorkshop {
    /** The fields of its sheet, in their order. */
    public static final List<String> FIELDS = List.of("objectives", "indicators", "tasks", "notes");

    private static final String KIND = "plan-workshop";

    private final Plans plans;
    private final Sheets sheets;

    PlanWorkshop(Plans plans, Sheets sheets) {
        this.plans = plans;
        this.sheets = sheets;
    }

    /** The sheet within its plan. */
    public record Found(PlanContent content, Sheet sheet) {

        /** Lines that are no objectives of the plan yet, and of which nothing is to be chosen. */
        public Set<String> suggested() {
            Set<String> lines = new LinkedHashSet<>();
            Arrays.stream(sheet.text("objectives").split("\n"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !Merge.isMarked(line))
                    .filter(line ->
                            content.objectives().stream().noneMatch(it -> it.text().equals(line)))
                    .forEach(lines::add);
            return lines;
        }
    }

    /** The sheet, for who writes the plan. */
    public Outcome<Found> find(Actor reader, UUID id) {
        return plans.find(reader, id)
                .then(content -> {
                    if (!reader.may(PlanRight.WRITE, content.plan().organisation())) {
                        return Outcome.notAllowed();
                    }
                    return Outcome.done(new Found(content, sheets.now(KIND, id)));
                });
    }

    /** Joins what was written, from whatever version it began. */
    public Outcome<Found> join(Actor by, UUID id, Edit edit) {
        return find(by, id)
                .then(found -> {
                    if (found.content().plan().state() == PlanState.WITHDRAWN) {
                        return PlanLedger.conflict("plans.is-withdrawn");
                    }
                    return sheets.join(by, KIND, id, Set.copyOf(FIELDS), edit)
                            .map(sheet -> new Found(found.content(), sheet));
                });
    }
}
