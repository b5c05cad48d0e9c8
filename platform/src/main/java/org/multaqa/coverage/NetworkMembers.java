package org.multaqa.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Remembering;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.NetworkMemberships;
import org.multaqa.language.Dates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who belongs to which network today, held until the register changes or a day begins. */
@Component
class NetworkMembers implements Remembering {
    private final ObjectProvider<NetworkMemberships> memberships;
    private final DirectoryChanges changes;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(long number, LocalDate day, Map<UUID, Set<UUID>> networks) {}

    NetworkMembers(
            ObjectProvider<NetworkMemberships> memberships, DirectoryChanges changes, Clock clock) {
        this.memberships = memberships;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void forget() {
        known = null;
    }

    /** The organisations below a network, by their numbers; null where none was asked for. */
    @Nullable BitSet below(Held held, @Nullable UUID network) {
        if (network == null) {
            return null;
        }
        BitSet below = new BitSet();
        known().networks()
                .forEach((member, networks) -> {
                    int number = held.numbers().organisations().find(member);
                    if (number >= 0 && networks.contains(network)) {
                        below.set(number);
                    }
                });
        return below;
    }

    /** All networks that have members. */
    Set<UUID> networks() {
        Set<UUID> all = new TreeSet<>();
        known().networks().values().forEach(all::addAll);
        return all;
    }

    private Known known() {
        Known now = known;
        long number = changes.number();
        LocalDate day = Dates.today(clock.instant());
        if (now == null || now.number() < number || !now.day().equals(day)) {
            NetworkMemberships source = memberships.getIfAvailable();
            now = new Known(number, day, source == null ? Map.of() : source.all(day));
            known = now;
        }
        return now;
    }
}
