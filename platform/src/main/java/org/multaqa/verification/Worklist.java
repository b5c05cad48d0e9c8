package org.multaqa.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Remembering;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/**
 * The work of verifying over all organisations: answers first, the longest waiting at the top. Kept
 * in memory until the register or the requirements change.
 */
@Service
public class Worklist implements Remembering {
    private static final Comparator<Row> ANSWERS_FIRST =
            Comparator.comparing((Row r) -> r.count(ItemState.ANSWERED) == 0)
                    .thenComparing(r -> r.waitingSince() == null ? Instant.MAX : r.waitingSince())
                    .thenComparing(r -> -r.count(ItemState.RUN_OUT))
                    .thenComparing(r -> -r.count(ItemState.NOT_LOOKED_AT))
                    .thenComparing(Row::nameAr)
                    .thenComparing(Row::organisation);

    private final ItemStore store;
    private final RequirementStore requirements;
    private final Organisations organisations;
    private final DirectoryChanges changes;
    private volatile @Nullable Kept kept;

    Worklist(
            ItemStore store,
            RequirementStore requirements,
            Organisations organisations,
            DirectoryChanges changes) {
        this.store = store;
        this.requirements = requirements;
        this.organisations = organisations;
        this.changes = changes;
    }

    private record Kept(long number, List<Requirement> asked, List<Row> rows) {}

    /**
     * An organisation and how many of its requirements stand how.
     *
     * @param waitingSince when the first of its answers came
     */
    public record Row(
            UUID organisation,
            String nameAr,
            @Nullable String nameEn,
            Map<ItemState, Integer> counts,
            @Nullable Instant waitingSince) {

        public int count(ItemState state) {
            return counts.getOrDefault(state, 0);
        }

        /** How many are asked of it, without those that are waived. */
        public int asked() {
            return counts.values().stream().mapToInt(Integer::intValue).sum()
                    - count(ItemState.NOT_REQUIRED);
        }
    }

    /** A page of the list; {@code totals} count requirements over all organisations. */
    public record Piece(
            List<Row> rows, @Nullable UUID next, Map<ItemState, Integer> totals, int all) {}

    /** Organisations with something in a state, or all. */
    public Outcome<Piece> read(
            Actor by, @Nullable ItemState state, @Nullable UUID after, int limit) {
        if (!by.mayAnywhere(VerificationRight.WORK)) {
            return Outcome.notAllowed();
        }
        List<Row> all = all();
        List<Row> found = all.stream().filter(r -> state == null || r.count(state) > 0).toList();
        int from = 0;
        for (int i = 0; after != null && i < found.size(); i++) {
            if (found.get(i).organisation().equals(after)) {
                from = i + 1;
            }
        }
        int to = Math.min(found.size(), from + Math.clamp(limit, 1, 200));
        List<Row> rows = List.copyOf(found.subList(from, to));
        return Outcome.done(
                new Piece(
                        rows,
                        to < found.size() ? rows.getLast().organisation() : null,
                        totals(all),
                        all.size()));
    }

    /** How many requirements stand how, over all organisations. */
    Map<ItemState, Integer> totals() {
        return totals(all());
    }

    private static Map<ItemState, Integer> totals(List<Row> rows) {
        Map<ItemState, Integer> totals = new EnumMap<>(ItemState.class);
        rows.forEach(r -> r.counts().forEach((s, n) -> totals.merge(s, n, Integer::sum)));
        return totals;
    }

    private List<Row> all() {
        long number = changes.number();
        List<Requirement> asked = requirements.all();
        Kept now = kept;
        if (now == null || now.number() != number || !now.asked().equals(asked)) {
            now = new Kept(number, asked, compute(asked));
            kept = now;
        }
        return now.rows();
    }

    private List<Row> compute(List<Requirement> asked) {
        Map<UUID, List<Item>> items = new HashMap<>();
        store.all()
                .forEach(i ->
                        items.computeIfAbsent(i.organisation(), o -> new ArrayList<>()).add(i));
        List<Row> rows = new ArrayList<>();
        organisations.each(o -> {
            boolean any = asked.stream().anyMatch(r -> r.isAskedOf(o.kind()));
            if (o.isActive() && any) {
                rows.add(row(o, asked, items.getOrDefault(o.id(), List.of())));
            }
        });
        rows.sort(ANSWERS_FIRST);
        return rows;
    }

    private static Row row(Organisation it, List<Requirement> asked, List<Item> items) {
        Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
        Instant since = null;
        for (Requirement requirement : asked) {
            if (!requirement.isAskedOf(it.kind())) {
                continue;
            }
            ItemState state = ItemState.NOT_LOOKED_AT;
            for (Item item : items) {
                if (item.requirement().equals(requirement.key())) {
                    state = item.state();
                    boolean waits = state == ItemState.ANSWERED;
                    since =
                            waits && (since == null || item.at().isBefore(since))
                                    ? item.at()
                                    : since;
                }
            }
            counts.merge(state, 1, Integer::sum);
        }
        return new Row(it.id(), it.nameAr(), it.nameEn(), counts, since);
    }

    @Override
    public void forget() {
        kept = null;
    }
}
