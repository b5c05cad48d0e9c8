package org.multaqa.reach;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Remembering;
import org.multaqa.language.Dates;
import org.multaqa.linkage.blind.CountScope;
import org.springframework.stereotype.Component;

/**
 * The sums that figures of this month are made of, in memory. They are read by a thread of its own:
 * the request of a ministry reaches no table of them, and still sees what is published.
 */
@Component
class HeldSums implements Remembering {
    private static final int SECRET_BYTES = 32;
    private static final Executor READING =
            work -> Thread.ofVirtual().name("reads-reach").start(work);

    private final ReachStore store;
    private final Clock clock;
    private volatile @Nullable Held held;

    HeldSums(ReachStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What a charity told of a cell: first sightings, and all that it registered. */
    record Part(int families, int persons, int registered) {
        Part plus(Part other) {
            return new Part(
                    families + other.families,
                    persons + other.persons,
                    registered + other.registered);
        }
    }

    /**
     * All that came before a day.
     *
     * @param before the first day of the month
     * @param cells by {@link #cell} and charity
     * @param months in which help was given, the newest first
     */
    record Held(
            LocalDate before,
            PublishingRule rule,
            Map<String, Map<UUID, Part>> cells,
            NavigableSet<YearMonth> months) {
        Map<UUID, Part> cell(String cell) {
            return cells.getOrDefault(cell, Map.of());
        }
    }

    /** Where a cell is found: its scope, and of kind, month and area what the scope asks for. */
    static String cell(CountScope scope, String kind, String month, String area) {
        return scope.word()
                + " "
                + (scope.ofKind() ? kind : "")
                + " "
                + (scope.ofMonth() ? month : "")
                + " "
                + (scope.area() == CountScope.Area.UNION ? "" : area);
    }

    Held now() {
        LocalDate month = Dates.today(clock.instant()).withDayOfMonth(1);
        Held now = held;
        if (now == null || !now.before().equals(month)) {
            now = CompletableFuture.supplyAsync(() -> read(month), READING).join();
            held = now;
        }
        return now;
    }

    private Held read(LocalDate before) {
        byte[] offered = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(offered);
        Map<String, Map<UUID, Part>> cells = new HashMap<>();
        NavigableSet<YearMonth> months = new TreeSet<>(Comparator.reverseOrder());
        store.sums(
                before,
                sum -> {
                    months.add(YearMonth.from(sum.month()));
                    for (CountScope scope : CountScope.ALL) {
                        Part part = part(sum, scope);
                        if (part != null) {
                            cells.computeIfAbsent(cell(scope, sum), c -> new HashMap<>())
                                    .merge(sum.organisation(), part, Part::plus);
                        }
                    }
                });
        return new Held(before, new PublishingRule(store.secret(offered)), cells, months);
    }

    private static @Nullable Part part(ReachStore.Sum sum, CountScope scope) {
        boolean placed = scope.area() == CountScope.Area.UNION || !sum.place().isEmpty();
        if (sum.scope().equals(Reports.REGISTERED) && placed) {
            return new Part(0, 0, sum.families());
        }
        return sum.scope().equals(scope.word()) ? new Part(sum.families(), sum.persons(), 0) : null;
    }

    private static String cell(CountScope scope, ReachStore.Sum sum) {
        String place = sum.place();
        String area =
                switch (scope.area()) {
                    case UNION -> "";
                    case GOVERNORATE -> place.substring(0, 4);
                    case DISTRICT -> place.substring(0, 6);
                    case SUB_DISTRICT -> place;
                };
        return cell(scope, sum.kind(), YearMonth.from(sum.month()).toString(), area);
    }

    @Override
    public void forget() {
        held = null;
    }
}
