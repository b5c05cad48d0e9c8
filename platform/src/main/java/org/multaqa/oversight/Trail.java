package org.multaqa.oversight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Entry;
import org.multaqa.audit.EntryFilter;
import org.multaqa.audit.Head;
import org.multaqa.audit.Verdict;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** The trail of changes as far as the reader may see it. */
@Service
public class Trail {
    private final Audit audit;

    Trail(Audit audit) {
        this.audit = audit;
    }

    /** A piece of the trail, newest first, and the number before which the next one begins. */
    public record Piece(List<Entry> entries, @Nullable Long next, Head head, boolean whole) {}

    /**
     * Entries before a number (0 for the newest) whose verb starts with {@code what}; a reader
     * without the right over all organisations is given those about the own one only.
     */
    public Outcome<Piece> read(
            Actor by, long before, @Nullable UUID about, @Nullable String what, int limit) {
        if (!by.may(OversightRight.READ_TRAIL)) {
            return Outcome.notAllowed();
        }
        boolean all = by.mayAnywhere(OversightRight.READ_TRAIL);
        if (!all && about != null && !about.equals(by.organisation())) {
            return Outcome.notAllowed();
        }
        UUID organisation = all ? about : by.organisation();
        int asked = Math.clamp(limit, 1, 200);
        List<Entry> entries =
                audit.entries(new EntryFilter(before, organisation, null, what, asked + 1));
        boolean more = entries.size() > asked;
        List<Entry> shown = more ? entries.subList(0, asked) : entries;
        return Outcome.done(
                new Piece(shown, more ? shown.getLast().number() : null, audit.head(), all));
    }

    /** Computes the whole trail anew; an older head, as it was printed, must be met on the way. */
    public Outcome<Verdict> verify(Actor by, @Nullable String olderHead) {
        if (!by.may(OversightRight.READ_TRAIL)) {
            return Outcome.notAllowed();
        }
        if (olderHead == null || olderHead.isBlank()) {
            return Outcome.done(audit.verify(null));
        }
        return Head.read(olderHead)
                .<Outcome<Verdict>>map(head -> Outcome.done(audit.verify(head)))
                .orElseGet(() -> Outcome.invalid(Problem.at("head", "oversight.head-unreadable")));
    }
}
