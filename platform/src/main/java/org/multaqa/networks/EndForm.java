package org.multaqa.networks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;

/** What was typed to end a membership: from which day, how, and why. */
public record EndForm(String on, String how, String reason) {
    private static final int REASON = 1_000;

    /** Nothing typed. */
    public static final EndForm EMPTY = new EndForm("", "", "");

    record End(LocalDate on, Ending how, @Nullable String reason) {}

    /** A member leaves by itself; only the network excludes, and says why. */
    Outcome<End> read(Membership it, boolean byNetwork, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        LocalDate day = MembershipForm.day("on", on, today, today, problems);
        if (day != null && day.isBefore(it.since())) {
            problems.add(Problem.at("on", "networks.ends-before"));
        }
        Optional<Ending> ending =
                how.isBlank() ? Optional.of(Ending.LEFT) : MembershipForm.word(Ending.class, how);
        if (ending.isEmpty() || (!byNetwork && ending.get() != Ending.LEFT)) {
            problems.add(Problem.at("how", "networks.ending-unknown"));
        }
        String why = MembershipForm.text("reason", reason, REASON, problems);
        if (why == null && ending.isPresent() && ending.get() == Ending.EXCLUDED) {
            problems.add(Problem.at("reason", "networks.reason-missing"));
        }
        if (!problems.isEmpty() || day == null) {
            return Outcome.invalid(problems);
        }
        return Outcome.done(new End(day, ending.orElseThrow(), why));
    }
}
