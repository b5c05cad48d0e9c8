package org.multaqa.networks;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multaqa.directory.NetworkMemberships;
import org.springframework.stereotype.Component;

/** Tells the register who belongs where, directly or through others. */
@Component
class KnownMemberships implements NetworkMemberships {
    private final NestingStore store;

    KnownMemberships(NestingStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> of(UUID organisation, LocalDate on) {
        return store.upwards(organisation, on).stream()
                .map(NestingStore.Edge::network)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One pass over the steps in force; organisations with the same networks share one set. */
    @Override
    public Map<UUID, Set<UUID>> all(LocalDate on) {
        Map<UUID, Set<UUID>> direct = new HashMap<>();
        for (NestingStore.Edge edge : store.all(on)) {
            direct.computeIfAbsent(edge.member(), m -> new HashSet<>()).add(edge.network());
        }
        Map<Set<UUID>, Set<UUID>> closures = new HashMap<>();
        Map<UUID, Set<UUID>> all = new HashMap<>();
        direct.forEach((member, networks) ->
                all.put(
                        member,
                        closures.computeIfAbsent(networks, n -> Set.copyOf(closure(n, direct)))));
        return all;
    }

    private static Set<UUID> closure(Collection<UUID> networks, Map<UUID, Set<UUID>> direct) {
        Set<UUID> found = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(networks);
        while (!open.isEmpty()) {
            UUID network = open.remove();
            if (found.add(network)) {
                open.addAll(direct.getOrDefault(network, Set.of()));
            }
        }
        return found;
    }

    /** The networks right above each one, of the steps given. */
    static Map<UUID, List<UUID>> above(List<NestingStore.Edge> edges) {
        return edges.stream()
                .collect(
                        Collectors.groupingBy(
                                NestingStore.Edge::member,
                                Collectors.mapping(
                                        NestingStore.Edge::network, Collectors.toList())));
    }
}
