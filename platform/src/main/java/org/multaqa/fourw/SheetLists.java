package org.multaqa.fourw;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ActivityRight;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/** The sheets that were brought: one's own organisation's, of all for the secretariat. */
@Service
public class SheetLists {
    private final SheetListStore store;

    SheetLists(SheetListStore store) {
        this.store = store;
    }

    /** Which sheets are asked for; null means all. */
    public record Wanted(@Nullable UUID organisation, @Nullable YearMonth month) {}

    /** The sheets after {@code before}, the latest first; refuses those of others. */
    public Outcome<List<Sheet>> page(Actor by, Wanted wanted, @Nullable UUID before, int limit) {
        boolean all = by.mayAnywhere(ActivityRight.REPORT);
        UUID whose = all ? wanted.organisation() : by.organisation();
        boolean others = wanted.organisation() != null && !wanted.organisation().equals(whose);
        if (others || !all && !by.may(ActivityRight.REPORT, whose)) {
            return Outcome.notAllowed();
        }
        return Outcome.done(store.page(new Wanted(whose, wanted.month()), before, limit));
    }

    /** The sheet that brought the very same file to the same report before, if any did. */
    Optional<Sheet> earlier(Sheet sheet) {
        return store.earlier(sheet);
    }

    /** Sheets that wait for somebody to go on with them. */
    List<Sheet> waiting(Actor by, int limit) {
        if (by.mayAnywhere(ActivityRight.REPORT)) {
            return by.person() == null ? List.of() : store.drafts(null, by.person(), limit);
        }
        UUID own = by.organisation();
        return own != null && by.may(ActivityRight.REPORT, own)
                ? store.drafts(own, null, limit)
                : List.of();
    }
}
