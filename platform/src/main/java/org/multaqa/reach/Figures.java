package org.multaqa.reach;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.multaqa.directory.NetworkMemberships;
import org.multaqa.language.Dates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What is published of families and persons reached; the same for everybody. */
@Service
public class Figures {
    private final HeldSums sums;
    private final ObjectProvider<NetworkMemberships> memberships;
    private final Clock clock;

    Figures(HeldSums sums, ObjectProvider<NetworkMemberships> memberships, Clock clock) {
        this.sums = sums;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** The figure that answers a question; none where it would tell of a few. */
    public Optional<Figure> of(ReachQuestion question) {
        HeldSums.Held held = sums.now();
        String cell = question.cell();
        Collection<HeldSums.Part> parts = parts(held, cell, question);
        String name = cell + " " + (question.network() == null ? "" : question.network());
        OptionalInt families = published(held, "families " + name, parts, HeldSums.Part::families);
        OptionalInt persons = published(held, "persons " + name, parts, HeldSums.Part::persons);
        OptionalInt all = published(held, "registered " + name, parts, HeldSums.Part::registered);
        if (families.isEmpty() || persons.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        int some = families.getAsInt();
        // rounded apart, each may come to lie on the wrong side of the other
        int people = Math.max(some, persons.getAsInt());
        int registered = Math.max(some, all.getAsInt());
        return Optional.of(
                question.network() == null
                        ? Figure.of(some, people, registered)
                        : Figure.ofSome(some, people, registered));
    }

    private static OptionalInt published(
            HeldSums.Held held,
            String name,
            Collection<HeldSums.Part> parts,
            ToIntFunction<HeldSums.Part> which) {
        List<Integer> numbers = new ArrayList<>();
        parts.forEach(part -> numbers.add(which.applyAsInt(part)));
        return held.rule().published(name, numbers);
    }

    private Collection<HeldSums.Part> parts(
            HeldSums.Held held, String cell, ReachQuestion question) {
        Map<UUID, HeldSums.Part> all = held.cell(cell);
        UUID network = question.network();
        if (network == null) {
            return all.values();
        }
        Map<UUID, Set<UUID>> above = above();
        return all.entrySet().stream()
                .filter(e -> above.getOrDefault(e.getKey(), Set.of()).contains(network))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<UUID, Set<UUID>> above() {
        NetworkMemberships source = memberships.getIfAvailable();
        return source == null ? Map.of() : source.all(Dates.today(clock.instant()));
    }

    /** The unions and networks that have members. */
    Set<UUID> networks() {
        Set<UUID> all = new TreeSet<>();
        above().values().forEach(all::addAll);
        return all;
    }

    /** The months of which anything was told, the newest first. */
    List<YearMonth> months() {
        return List.copyOf(sums.now().months());
    }

    /** Figures hold what was told before this day. */
    public LocalDate before() {
        return sums.now().before();
    }
}
