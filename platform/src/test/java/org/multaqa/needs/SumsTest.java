package org.multaqa.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** Random sequences of everything that can be done with a need, and what must hold after each. */
@WorkspaceTest
@DisplayName("The sums of a need")
class SumsTest {
    private static final int SEQUENCES = 12;
    private static final int ACTS = 60;

    @Autowired private Needs needs;
    @Autowired private NeedEndings endings;
    @Autowired private Promises promises;
    @Autowired private Commitments commitments;
    @Autowired private NeedStore store;
    @Autowired private CommitmentStore rows;
    @Autowired private NeedSamples samples;
    @Autowired private Organisations organisations;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName("close after every act of a random sequence, and nobody waits for what would fit")
    void closeAlways() {
        long seed = 20261201;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<UUID> givers = givers();
        for (int i = 0; i < SEQUENCES; i++) {
            UUID need = samples.open(union, random.nextLong(1, 400));
            int done = 0;
            for (int act = 0; act < ACTS; act++) {
                done += act(need, givers, random) ? 1 : 0;
                check(need);
            }
            assertThat(done).as("acts that were done").isGreaterThan(ACTS / 4);
            end(need, random);
        }
    }

    private List<UUID> givers() {
        List<UUID> givers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            OrganisationForm form =
                    OrganisationForm.named(OrganisationKind.ASSOCIATION, "جمعية العطاء " + i, null);
            givers.add(organisations.register(Actor.PROGRAM, form).orThrow().id());
        }
        return givers;
    }

    private boolean act(UUID need, List<UUID> givers, SplittableRandom random) {
        Need now = store.find(need).orElseThrow();
        List<Commitment> all = rows.of(need);
        if (all.isEmpty() || random.nextInt(10) < 4) {
            long quantity = random.nextLong(1, now.quantity() / 2 + 2);
            UUID giver = givers.get(random.nextInt(givers.size()));
            CommitmentForm form = CommitmentForm.of(String.valueOf(quantity), "");
            return promises.commit(Actor.PROGRAM, giver, need, form).isDone();
        }
        Commitment it = all.get(random.nextInt(all.size()));
        String received = String.valueOf(random.nextLong(1, it.quantity() + 2));
        Outcome<?> outcome =
                switch (random.nextInt(7)) {
                    case 0 -> commitments.prepare(Actor.PROGRAM, it.id());
                    case 1, 2 -> commitments.handOver(Actor.PROGRAM, it.id());
                    case 3 -> commitments.receive(Actor.PROGRAM, it.id(), received);
                    case 4 -> commitments.sendBack(Actor.PROGRAM, it.id(), "لم يصل");
                    case 5 -> commitments.withdraw(Actor.PROGRAM, it.id(), "تغيّر الحال");
                    default -> amend(now, random);
                };
        return outcome.isDone();
    }

    private Outcome<Need> amend(Need now, SplittableRandom random) {
        long quantity = random.nextLong(1, now.quantity() + 50);
        AmendmentForm form =
                new AmendmentForm(String.valueOf(quantity), "100", "2026-12-20", "عدد آخر");
        return needs.amend(Actor.PROGRAM, now.id(), now.version(), form);
    }

    private void end(UUID need, SplittableRandom random) {
        Outcome<Need> ended =
                random.nextBoolean()
                        ? endings.close(Actor.PROGRAM, need, "كفى")
                        : endings.withdraw(Actor.PROGRAM, need, "لم يعد لازماً");
        check(need);
        if (ended instanceof Outcome.Done<Need>(Need over)) {
            assertThat(over.committed()).isEqualTo(over.received());
        }
    }

    /** What the need says is the sum of its rows, is never too much, and leaves no room unused. */
    private void check(UUID id) {
        Need need = store.find(id).orElseThrow();
        List<Commitment> all = rows.of(id);
        long live = all.stream().mapToLong(Commitment::counts).sum();
        long received =
                all.stream()
                        .filter(it -> it.state() == CommitmentState.RECEIVED)
                        .mapToLong(Commitment::counts)
                        .sum();
        assertThat(need.committed()).isEqualTo(live).isBetween(0L, need.quantity());
        assertThat(need.received()).isEqualTo(received);
        if (need.state().goesOn()) {
            assertThat(need.state()).isEqualTo(NeedState.of(live, need.quantity()));
            assertThat(all)
                    .filteredOn(it -> it.state() == CommitmentState.WAITING)
                    .allMatch(it -> it.quantity() > need.quantityOpen());
        }
    }
}
