package org.multaqa.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/**
 * Something of organisations, held in memory until the register counts a change of theirs: it is
 * read much more often than it changes. Made by {@link DirectoryChanges#hold}.
 */
public final class HeldUntilChanged<T> {
    private static final int MOST = 10_000;

    private final DirectoryChanges changes;
    private final Function<UUID, T> load;
    private final Cache<UUID, T> held =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .build();
    private volatile long seen;

    HeldUntilChanged(DirectoryChanges changes, Function<UUID, T> load) {
        this.changes = changes;
        this.load = load;
    }

    /** What is held of an organisation, read anew after a change of it. */
    public T of(UUID organisation) {
        follow();
        return held.get(organisation, load);
    }

    /** Lets go of what is held of one organisation. */
    public void drop(UUID organisation) {
        held.invalidate(organisation);
    }

    void forget() {
        held.invalidateAll();
        seen = 0;
    }

    private void follow() {
        long before = seen;
        if (changes.number() == before) {
            return;
        }
        DirectoryChanges.News news = changes.since(before);
        // What is being loaded now is waited for and dropped; what is loaded later is new enough.
        news.organisations().forEach(held::invalidate);
        seen = news.number();
    }
}
