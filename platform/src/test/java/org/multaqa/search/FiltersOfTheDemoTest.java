package org.multaqa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Words;
import org.multaqa.house.DemoTest;
import org.multaqa.language.Dates;
import org.multaqa.licences.Licences;
import org.multaqa.networks.EndForm;
import org.multaqa.networks.Line;
import org.multaqa.networks.NetworkReading;
import org.multaqa.networks.Networks;
import org.springframework.beans.factory.annotation.Autowired;

@DemoTest
@DisplayName("The filters of the directory, by what the demo knows of licences and networks,")
class FiltersOfTheDemoTest {
    @Autowired private OrganisationSearch search;
    @Autowired private Selections selections;
    @Autowired private Organisations organisations;
    @Autowired private Licences licences;
    @Autowired private NetworkReading reading;
    @Autowired private Networks networks;
    @Autowired private Clock clock;

    @Test
    @DisplayName("list for each standing of a licence exactly those who stand so")
    void listExactlyThoseWhoStandSo() {
        Map<LicenceStanding, Set<UUID>> stand = new EnumMap<>(LicenceStanding.class);
        active().forEach(id ->
                stand.computeIfAbsent(
                                licences.standing(id, today()).standing(), s -> new TreeSet<>())
                        .add(id));
        assertThat(stand)
                .as("the demo has every standing")
                .hasSize(LicenceStanding.values().length);
        stand.forEach((standing, expected) ->
                assertThat(listed("licence", Words.word(standing)))
                        .as("%s", standing)
                        .containsExactlyInAnyOrderElementsOf(expected));
    }

    @Test
    @DisplayName("list for each network exactly its members and theirs, until they leave")
    void listExactlyTheMembers() {
        Map<UUID, List<Line>> direct = new HashMap<>();
        organisations.each(it -> {
            if (it.kind().hasMembers()) {
                direct.put(it.id(), reading.printed(it, today()));
            }
        });
        Set<UUID> active = active();
        int nested = 0;
        for (UUID network : direct.keySet()) {
            Set<UUID> below = below(network, direct);
            nested += below.size() > direct.get(network).size() ? 1 : 0;
            below.retainAll(active);
            assertThat(listed("network", network.toString()))
                    .containsExactlyInAnyOrderElementsOf(below);
        }
        assertThat(nested).as("some are members through others").isPositive();
        assertThat(search.figures().withMembers().stream().map(Listed::id))
                .as("offered are those with members")
                .containsExactlyInAnyOrderElementsOf(
                        direct.keySet().stream()
                                .filter(active::contains)
                                .filter(n -> below(n, direct).stream().anyMatch(active::contains))
                                .toList());

        Organisation largest =
                direct.entrySet().stream()
                        .max(Map.Entry.comparingByValue((a, b) -> a.size() - b.size()))
                        .flatMap(most -> organisations.find(most.getKey()))
                        .orElseThrow();
        Line leaving =
                reading.printed(largest, today()).stream()
                        .filter(line -> !direct.containsKey(line.other().id()))
                        .filter(line -> only(line.other().id(), direct))
                        .findFirst()
                        .orElseThrow();
        networks.end(
                        Actor.PROGRAM,
                        leaving.it().id(),
                        new EndForm(today().toString(), "left", "انسحبت"))
                .orThrow();
        assertThat(listed("network", largest.id().toString()))
                .isNotEmpty()
                .doesNotContain(leaving.other().id());
    }

    /** Whether an organisation is a member of one network only. */
    private static boolean only(UUID member, Map<UUID, List<Line>> direct) {
        return direct.values().stream()
                        .filter(lines ->
                                lines.stream().anyMatch(l -> l.other().id().equals(member)))
                        .count()
                == 1;
    }

    private static Set<UUID> below(UUID network, Map<UUID, List<Line>> direct) {
        Set<UUID> below = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(network));
        while (!open.isEmpty()) {
            for (Line line : direct.getOrDefault(open.remove(), List.of())) {
                if (below.add(line.other().id())) {
                    open.add(line.other().id());
                }
            }
        }
        return below;
    }

    private Set<UUID> active() {
        Set<UUID> active = new HashSet<>();
        organisations.each(it -> {
            if (it.isActive()) {
                active.add(it.id());
            }
        });
        return active;
    }

    private Set<UUID> listed(String filter, String value) {
        Selection selection = selections.read(new SelectionForm(Map.of(filter, value))).orThrow();
        return search.all(selection).stream().map(Listed::id).collect(Collectors.toSet());
    }

    private LocalDate today() {
        return Dates.today(clock.instant());
    }
}
