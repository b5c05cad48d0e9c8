package org.multaqa.networks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.springframework.stereotype.Component;

/** Draws networks within networks: from the tops above one of them down to those within it. */
@Component
class NestingPictures {
    private final MembershipStore store;
    private final NestingStore nesting;
    private final Organisations organisations;

    NestingPictures(MembershipStore store, NestingStore nesting, Organisations organisations) {
        this.store = store;
        this.nesting = nesting;
        this.organisations = organisations;
    }

    /** The ways that lead upwards from a network on a day, each without the network itself. */
    List<List<UUID>> chains(UUID network, LocalDate on) {
        Map<UUID, List<UUID>> above = KnownMemberships.above(nesting.upwards(network, on));
        List<List<UUID>> found = new ArrayList<>();
        climb(network, above, List.of(), found);
        return found;
    }

    private static void climb(
            UUID from, Map<UUID, List<UUID>> above, List<UUID> way, List<List<UUID>> found) {
        List<UUID> next = above.getOrDefault(from, List.of());
        if (next.isEmpty() && !way.isEmpty()) {
            found.add(way);
        }
        for (UUID network : next) {
            List<UUID> longer = new ArrayList<>(way);
            longer.add(network);
            climb(network, above, longer, found);
        }
    }

    /**
     * The nesting around a network: the network alone with those within it, or the nearest above
     * that holds it, each level showing only the way down to it. Null where it has neither members
     * nor anything above.
     */
    @Nullable Nesting of(UUID network, LocalDate on) {
        Map<UUID, List<UUID>> members = new LinkedHashMap<>();
        for (NestingStore.Edge edge : nesting.downwards(network, on)) {
            members.computeIfAbsent(edge.network(), n -> new ArrayList<>()).add(edge.member());
        }
        List<List<UUID>> ways = chains(network, on);
        if (members.isEmpty() && ways.isEmpty()) {
            return null;
        }
        Map<UUID, List<UUID>> aboves = new HashMap<>();
        for (List<UUID> way : ways) {
            for (UUID above : way) {
                aboves.computeIfAbsent(above, id -> memberIds(id, on));
            }
        }
        Set<UUID> shown = new HashSet<>(members.keySet());
        shown.addAll(aboves.keySet());
        shown.add(network);
        Map<UUID, Organisation.Name> names = organisations.names(shown);
        Nesting here = down(network, network, members, names);
        Nesting picture = here;
        for (UUID above : ways.isEmpty() ? List.<UUID>of() : ways.getFirst()) {
            Set<UUID> below = new HashSet<>();
            nesting.downwards(above, on).forEach(e -> below.add(e.member()));
            picture =
                    new Nesting(
                            Named.of(above, names),
                            aboves.getOrDefault(above, List.of()).size(),
                            below.size(),
                            false,
                            List.of(picture));
        }
        return picture;
    }

    private List<UUID> memberIds(UUID network, LocalDate on) {
        return store.members(network, on).stream().map(Membership::member).toList();
    }

    private static Nesting down(
            UUID network,
            UUID here,
            Map<UUID, List<UUID>> members,
            Map<UUID, Organisation.Name> names) {
        List<UUID> direct = members.getOrDefault(network, List.of());
        List<Nesting> within =
                direct.stream()
                        .filter(members::containsKey)
                        .map(m -> down(m, here, members, names))
                        .toList();
        Set<UUID> below = new HashSet<>();
        gather(network, members, below);
        return new Nesting(
                Named.of(network, names),
                direct.size(),
                below.size(),
                network.equals(here),
                within);
    }

    private static void gather(UUID network, Map<UUID, List<UUID>> members, Set<UUID> found) {
        for (UUID member : members.getOrDefault(network, List.of())) {
            if (found.add(member)) {
                gather(member, members, found);
            }
        }
    }
}
