package org.multaqa.networks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.HeldUntilChanged;
import org.multaqa.language.Dates;
import org.springframework.stereotype.Component;

/** Where organisations belong today, held in memory; of other days it is read. */
@Component
class HeldMemberships {
    private final MembershipStore store;
    private final NestingPictures pictures;
    private final Clock clock;
    private final HeldUntilChanged<Belongs> held;

    HeldMemberships(
            MembershipStore store,
            NestingPictures pictures,
            DirectoryChanges changes,
            Clock clock) {
        this.store = store;
        this.pictures = pictures;
        this.clock = clock;
        this.held = changes.hold(id -> read(id, today()));
    }

    /**
     * Where an organisation belongs.
     *
     * @param chains what each of its networks belongs to on the day, step by step upwards
     */
    record Belongs(
            LocalDate on, List<Membership> memberships, Map<UUID, List<List<UUID>>> chains) {}

    Belongs on(UUID organisation, LocalDate day) {
        if (!day.equals(today())) {
            return read(organisation, day);
        }
        Belongs found = held.of(organisation);
        if (!found.on().equals(day)) {
            // A day has begun since it was read.
            held.drop(organisation);
            found = held.of(organisation);
        }
        return found;
    }

    private Belongs read(UUID organisation, LocalDate day) {
        List<Membership> memberships = store.ofMember(organisation);
        Map<UUID, List<List<UUID>>> chains =
                memberships.stream()
                        .filter(m -> m.holds(day))
                        .map(Membership::network)
                        .distinct()
                        .collect(Collectors.toMap(n -> n, n -> pictures.chains(n, day)));
        return new Belongs(day, memberships, chains);
    }

    private LocalDate today() {
        return Dates.today(clock.instant());
    }
}
