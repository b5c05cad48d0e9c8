package org.multaqa.needs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.coverage.KnownNeeds;
import org.multaqa.database.Remembering;
import org.springframework.stereotype.Component;

/** Confirmed needs that go on, in memory: tells whoever counts gaps. */
@Component
class HeldNeeds implements KnownNeeds, Remembering {
    private final ChangedNeedStore store;
    private final NeedChanges changes;

    /** By their ids, so that the earliest raised come first. */
    private final Map<UUID, Lack> held = new TreeMap<>();

    private volatile @Nullable Told told;

    HeldNeeds(ChangedNeedStore store, NeedChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    @Override
    public Told told() {
        long number = changes.number();
        Told now = told;
        return now != null && now.number() >= number ? now : read(number);
    }

    private synchronized Told read(long number) {
        Told before = told;
        if (before != null && before.number() >= number) {
            return before;
        }
        store.changedAfter(before == null ? 0 : before.number(), this::take);
        Told read = new Told(number, List.copyOf(held.values()));
        told = read;
        return read;
    }

    private void take(ChangedNeedStore.Counted it) {
        if (!it.state().goesOn()) {
            held.remove(it.id());
            return;
        }
        long open = Need.open(it.people(), it.quantity() - it.committed(), it.quantity());
        held.put(
                it.id(),
                new Lack(
                        it.id(),
                        it.what(),
                        it.place(),
                        it.kind(),
                        it.sector(),
                        it.people(),
                        open,
                        Set.copyOf(it.givers()),
                        "/needs/" + it.id()));
    }

    @Override
    public synchronized void forget() {
        held.clear();
        told = null;
    }
}
