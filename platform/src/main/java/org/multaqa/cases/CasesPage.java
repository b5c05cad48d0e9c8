package org.multaqa.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;

/**
 * What the page of cases shows; never a letter, and never who the other is.
 *
 * @param own of the reader's charity; null for who takes no part
 * @param undecided for the mediator and who watches; null for others
 */
public record CasesPage(
        @Nullable UUID home,
        @Nullable List<Case> own,
        @Nullable List<Mediation.Undecided> undecided,
        List<Mediation.Number> numbers,
        boolean mayMediate) {

    /** The key of what a case waits for, seen from the reader's charity. */
    public String waits(Case it) {
        String side = it.isOpenedBy(home) ? "opener" : "owner";
        return switch (it.state()) {
            case OPENED, ANSWERED -> "cases.waits." + word(it.state()) + "-" + side;
            case TALKING, MEDIATION ->
                    it.said(home) == null ? "cases.waits.outcome" : "cases.waits.other";
            case CLOSED ->
                    "cases.outcome."
                            + word(it.outcome() == null ? CaseOutcome.UNDECIDED : it.outcome());
            case WITHDRAWN, EXPIRED -> "cases.waits." + word(it.state());
        };
    }

    /** The verbs of the command line, in the order in which they are needed. */
    public List<String> verbs() {
        return List.of("open", "list", "answer", "write", "close");
    }

    /** What is typed for a verb. */
    public String command(String verb) {
        return "multaqa member cases " + verb;
    }

    /** Whether a day is worth saying. */
    public boolean isDue(Case it) {
        return it.state().isLive();
    }

    /** Whether something waits for the reader's charity. */
    public boolean isOurs(Case it) {
        return it.state() == CaseState.ANSWERED && it.isOpenedBy(home)
                || it.state().isJoint() && it.said(home) == null;
    }

    /** How a constant stands in keys. */
    public static String word(Enum<?> value) {
        return Statement.word(value);
    }
}
