package org.multaqa.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.ActivityChanges;
import org.multaqa.activities.CountedActivities;
import org.multaqa.database.Remembering;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Component;

/**
 * All activities in memory, some 34 bytes an entry. They are read when they are first asked for and
 * followed from then on, on a thread of their own: readers go on with what there is while a large
 * change is taken up, and see small ones at once.
 */
@Component
class HeldActivities implements Remembering {
    /** How long somebody waits for the first reading of all. */
    private static final long FIRST_MILLIS = 10_000;

    /** How long somebody waits for a change to be taken up before what was before is shown. */
    private static final long NEWS_MILLIS = 3_000;

    private final CountedActivities activities;
    private final ActivityChanges changes;
    private final DirectoryChanges register;
    private final Organisations organisations;
    private final Gazetteer gazetteer;
    private volatile @Nullable Held held;
    private @Nullable CompletableFuture<Void> underWay;
    private long forgotten;

    HeldActivities(
            CountedActivities activities,
            ActivityChanges changes,
            DirectoryChanges register,
            Organisations organisations,
            Gazetteer gazetteer) {
        this.activities = activities;
        this.changes = changes;
        this.register = register;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
    }

    /** They are being read for the first time and it takes longer than somebody waits. */
    static final class NotYetRead extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public synchronized void forget() {
        held = null;
        underWay = null;
        forgotten++;
    }

    /** The activities as they stand now; while a large change is taken up, as they stood before. */
    Held now() {
        long until =
                System.nanoTime()
                        + TimeUnit.MILLISECONDS.toNanos(held == null ? FIRST_MILLIS : NEWS_MILLIS);
        for (Held known = held; ; known = held) {
            if (known != null && isNewest(known)) {
                return known;
            }
            try {
                begin().get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return orNotYet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return orNotYet();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** What is held already, however old; null before the first reading, which is begun then. */
    @Nullable Held ready() {
        Held known = held;
        if (known == null || !isNewest(known)) {
            begin();
        }
        return known;
    }

    private Held orNotYet() {
        Held known = held;
        if (known == null) {
            throw new NotYetRead();
        }
        return known;
    }

    private boolean isNewest(Held known) {
        return changes.number() <= known.number()
                && register.number() <= known.register()
                && gazetteer.number() == known.places().number();
    }

    private synchronized CompletableFuture<Void> begin() {
        CompletableFuture<Void> now = underWay;
        if (now == null || now.isDone()) {
            CompletableFuture<Void> begun = new CompletableFuture<>();
            long of = forgotten;
            Held before = held;
            Thread.ofPlatform()
                    .daemon()
                    .name("coverage-reading")
                    .start(() -> {
                        try {
                            publish(of, read(before));
                            begun.complete(null);
                        } catch (RuntimeException | Error e) {
                            begun.completeExceptionally(e);
                        }
                    });
            underWay = begun;
            now = begun;
        }
        return now;
    }

    private synchronized void publish(long of, Held read) {
        if (of == forgotten) {
            held = read;
        }
    }

    private Held read(@Nullable Held before) {
        long number = changes.number();
        long registered = register.number();
        if (before == null) {
            return all(number, registered);
        }
        Map<UUID, UUID> merged = before.merged();
        if (registered > before.register()) {
            DirectoryChanges.News news = register.since(before.register());
            registered = news.number();
            merged = new HashMap<>(before.merged());
            for (Organisation it : organisations.all(news.organisations())) {
                if (it.mergedInto() != null) {
                    merged.put(it.id(), it.mergedInto());
                }
            }
            if (!merged.keySet().equals(before.merged().keySet())) {
                // Two have become one: their entries are to stand together.
                return all(number, registered);
            }
        }
        EntryReading reading = new EntryReading(gazetteer, merged, before.numbers());
        if (number > before.number()) {
            activities.changedAfter(before.number(), reading::take);
        }
        var months = reading.months(before.months());
        PlaceTree places = places(before);
        return places == null
                ? all(number, registered)
                : new Held(
                        Math.max(number, reading.highest()),
                        registered,
                        merged,
                        months,
                        places,
                        before.numbers());
    }

    private @Nullable PlaceTree places(Held before) {
        boolean same =
                before.places().number() == gazetteer.number()
                        && before.places().size() == before.numbers().places().size();
        return same ? before.places() : PlaceTree.of(gazetteer, before.numbers().places());
    }

    private Held all(long number, long registered) {
        Map<UUID, UUID> merged = new HashMap<>();
        organisations.each(it -> {
            if (it.mergedInto() != null) {
                merged.put(it.id(), it.mergedInto());
            }
        });
        merged.replaceAll((gone, kept) -> last(merged, kept));
        Held.Numbers numbers = Held.Numbers.empty();
        EntryReading reading = new EntryReading(gazetteer, merged, numbers);
        activities.all(reading::takeFirst);
        var months = reading.months(new TreeMap<>());
        PlaceTree places = PlaceTree.of(gazetteer, numbers.places());
        if (places == null) {
            // A place has changed its code this very moment.
            return all(number, registered);
        }
        return new Held(
                Math.max(number, reading.highest()), registered, merged, months, places, numbers);
    }

    private static UUID last(Map<UUID, UUID> merged, UUID kept) {
        UUID last = kept;
        for (int step = 0; step < merged.size() && merged.containsKey(last); step++) {
            last = merged.get(last);
        }
        return last;
    }
}
