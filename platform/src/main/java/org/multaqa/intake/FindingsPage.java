package org.multaqa.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;

/** What a register and ours say of one another, and what is decided on it. */
public record FindingsPage(
        Batch batch,
        Map<Standing, FindingStore.Count> counts,
        Standing show,
        List<Finding> findings,
        @Nullable Integer next,
        List<Message> notes,
        ValueWords words) {

    public long count(Standing standing) {
        FindingStore.Count count = counts.get(standing);
        return count == null ? 0 : count.count();
    }

    /** How many decisions wait to be carried out. */
    public long waiting() {
        return counts.values().stream().mapToLong(FindingStore.Count::waiting).sum();
    }

    /** How many are neither the same nor decided. */
    public long undecided() {
        return counts.values().stream()
                .filter(c -> c.standing() != Standing.SAME)
                .mapToLong(c -> c.count() - c.decided())
                .sum();
    }

    /** How many can be decided together. */
    public long plain() {
        return counts.values().stream()
                .filter(c -> c.standing() == Standing.NEW || c.standing() == Standing.CHANGED)
                .mapToLong(FindingStore.Count::plain)
                .sum();
    }
}
