package org.multaqa.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the schema and the rules of IATI 2.03 ask of an activity, as far as a project can break it.
 * What breaks any of it is not written.
 */
final class IatiRules {
    private static final Pattern IDENTIFIER = Pattern.compile("[^/&|?\\s]+");
    private static final int WHOLE = 10_000;

    private IatiRules() {}

    /** The names of the rules that an activity breaks, on a day. */
    static List<String> broken(IatiActivity it, LocalDate today) {
        List<String> broken = new ArrayList<>();
        String ref = String.valueOf(it.reporter().ref());
        check(IDENTIFIER.matcher(it.identifier()).matches(), "identifier", broken);
        check(it.identifier().startsWith(ref + "-"), "identifier-of-reporter", broken);
        check(!it.title().isBlank() && !it.description().isBlank(), "texts", broken);
        check(!it.participants().isEmpty(), "participants", broken);
        check(it.dates().containsKey(1) || it.dates().containsKey(2), "start", broken);
        check(inOrder(it, 1, 3), "planned-order", broken);
        check(inOrder(it, 2, 4), "actual-order", broken);
        for (int actual : new int[] {2, 4}) {
            LocalDate day = it.dates().get(actual);
            check(day == null || !day.isAfter(today), "actual-not-ahead", broken);
        }
        int parts = it.sectors().stream().mapToInt(IatiActivity.Share::hundredths).sum();
        check(parts == WHOLE, "sectors-make-the-whole", broken);
        check(it.budgets().isEmpty() || it.currency() != null, "currency", broken);
        check(it.pricedOn() == null || !it.pricedOn().isAfter(today), "priced-not-ahead", broken);
        for (IatiActivity.YearBudget one : it.budgets()) {
            boolean year = one.until().isBefore(one.from().plusYears(1));
            check(year && !one.until().isBefore(one.from()), "budget-of-a-year", broken);
        }
        return broken;
    }

    private static boolean inOrder(IatiActivity it, int start, int end) {
        LocalDate from = it.dates().get(start);
        LocalDate until = it.dates().get(end);
        return from == null || until == null || !until.isBefore(from);
    }

    private static void check(boolean holds, String rule, List<String> broken) {
        if (!holds) {
            broken.add(rule);
        }
    }
}
