package org.multaqa.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Needs, many of them")
class NeedListTest {
    @Autowired private Needs needs;
    @Autowired private Promises promises;
    @Autowired private Commitments commitments;
    @Autowired private NeedStore store;
    @Autowired private NeedList list;
    @Autowired private NeedSamples samples;
    @Autowired private Organisations organisations;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName("the list finds by words, place, sector and urgency, and turns its pages")
    void listed() {
        for (int i = 0; i < 45; i++) {
            UUID id =
                    raise(
                                    NeedForms.baskets(3)
                                            .with(
                                                    Map.of(
                                                            "what",
                                                            "مدفأة " + i,
                                                            "sector",
                                                            "SHL",
                                                            "place",
                                                            "حماة",
                                                            "urgency",
                                                            i == 44 ? "life-saving" : "usual")))
                            .id();
            needs.confirm(union.actor(Who.SECRETARIAT), id).orThrow();
        }
        NeedSelection all =
                list.read(
                        Actor.NOBODY,
                        Map.of("q", "مدفاه", "within", "محافظة حماة", "sector", "SHL"));
        NeedSelection there = list.read(Actor.NOBODY, Map.of("q", "مدفاه"));
        assertThat(list.count(there)).isEqualTo(45);
        NeedList.Some first = list.list(there, null);
        assertThat(first.needs()).hasSize(40);
        assertThat(first.needs().getFirst().urgency()).isEqualTo(Urgency.LIFE_SAVING);
        NeedList.Some rest = list.list(there, first.next());
        assertThat(rest.needs()).hasSize(5).doesNotContainAnyElementsOf(first.needs());
        assertThat(rest.next()).isNull();
        assertThat(all.sector()).isNotNull();
        assertThat(list.count(list.read(Actor.NOBODY, Map.of("within", "SY05", "q", "مدفأة"))))
                .isEqualTo(45);
        assertThat(list.count(list.read(Actor.NOBODY, Map.of("within", "SY01", "q", "مدفأة"))))
                .isZero();
        assertThat(list.read(Actor.NOBODY, Map.of("show", "reported")).show())
                .isEqualTo(NeedSelection.Show.OPEN);
    }

    @Test
    @DisplayName(
            "two entries of one charity become one with their needs; its promise to itself ends")
    void merged() {
        UUID twin =
                organisations
                        .register(
                                Actor.PROGRAM,
                                OrganisationForm.named(
                                        OrganisationKind.ASSOCIATION, "ج. الياسمين", null))
                        .orThrow()
                        .id();
        UUID need = samples.open(union, 30);
        UUID own = commit(Actor.PROGRAM, twin, need, "20").orThrow().commitment().id();
        UUID waits =
                commit(union.actor(Who.OTHER_MANAGER), union.zaytoun(), need, "25")
                        .orThrow()
                        .commitment()
                        .id();
        organisations.merge(Actor.PROGRAM, union.yasmin(), twin).orThrow();
        assertThat(commitments.find(Actor.PROGRAM, own).orThrow().state())
                .isEqualTo(CommitmentState.WITHDRAWN);
        assertThat(commitments.find(Actor.PROGRAM, waits).orThrow().state())
                .isEqualTo(CommitmentState.COMMITTED);
        assertThat(store.find(need).orElseThrow().committed()).isEqualTo(25);
    }

    private Need raise(NeedForm form) {
        return needs.raise(union.actor(Who.OWN_CLERK), union.yasmin(), form, Optional.empty())
                .orThrow();
    }

    private Outcome<Promised> commit(Actor by, UUID giver, UUID need, String quantity) {
        return promises.commit(by, giver, need, CommitmentForm.of(quantity, ""));
    }
}
