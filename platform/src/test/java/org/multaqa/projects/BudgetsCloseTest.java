package org.multaqa.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Statement;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Random sequences of what partners do with a draft, and what must hold after each act. */
@WorkspaceTest
@DisplayName("The budget of a project")
class BudgetsCloseTest {
    private static final int SEQUENCES = 6;
    private static final int ACTS = 40;

    @Autowired private Projects projects;
    @Autowired private Partners partners;
    @Autowired private PartnerStore parts;
    @Autowired private Signatures signatures;
    @Autowired private ProjectStore store;
    @Autowired private ProjectSamples samples;
    @Autowired private ThirdCharity third;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName("closes by partner, by kind and by source whenever anybody's signature is taken")
    void closesWhenSigned() {
        long seed = 20261202;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Actor> managers =
                new ArrayList<>(
                        List.of(union.actor(Who.OWN_MANAGER), union.actor(Who.OTHER_MANAGER)));
        managers.add(third.manager("جمعية الرمان", "هالة"));
        int signed = 0;
        int whole = 0;
        for (int i = 0; i < SEQUENCES; i++) {
            UUID id = samples.idea(union);
            for (Actor one : managers.subList(1, managers.size())) {
                partners.join(one, home(one), id, Map.of("role-hosting", "on")).orThrow();
            }
            projects.draft(managers.getFirst(), id).orThrow();
            for (int act = 0; act < ACTS; act++) {
                Actor one = managers.get(random.nextInt(managers.size()));
                if (random.nextInt(3) > 0) {
                    signed += sign(one, id) ? 1 : 0;
                } else {
                    samples.write(one, id, home(one), part(id, one, random));
                }
                whole += check(id) ? 1 : 0;
            }
        }
        assertThat(signed).as("signatures that were taken").isPositive();
        assertThat(whole).as("moments at which all had signed").isPositive();
    }

    /** Signs what has no signature; gives back whether it was taken. */
    private boolean sign(Actor by, UUID id) {
        Part part = samples.part(id, home(by));
        if (part.partner().hasSigned()) {
            return false;
        }
        boolean ready = store.find(id).orElseThrow().ready();
        boolean taken = signatures.sign(by, id, home(by), part.seal()).isDone();
        assertThat(taken).as("signed if and only if everything closes").isEqualTo(ready);
        return taken;
    }

    /** A part of several lines and sources; every second time it takes all that is open. */
    private PartForm part(UUID id, Actor whose, SplittableRandom random) {
        Project project = store.find(id).orElseThrow();
        Budget budget = new Budget(project, parts.parts(project));
        Part own = samples.part(id, home(whose));
        long open = 20_000 - budget.spent() + own.spends();
        long unfunded = 20_000 - budget.brought() + own.brings();
        boolean closes = random.nextBoolean() && open > 0 && unfunded > 0;
        Map<String, String> typed = new HashMap<>();
        typed.put("role-implementing", "on");
        typed.put("task", "نعمل " + random.nextInt(3));
        divide(typed, "line", closes ? open : random.nextLong(1, 9_000), random);
        divide(typed, "source", closes ? unfunded : random.nextLong(1, 9_000), random);
        return new PartForm(typed);
    }

    private static void divide(
            Map<String, String> typed, String group, long sum, SplittableRandom random) {
        List<String> kinds =
                group.equals("line")
                        ? Arrays.stream(BudgetKind.values()).map(Statement::word).toList()
                        : Arrays.stream(SourceKind.values()).map(Statement::word).toList();
        long left = sum;
        for (int i = 0; left > 0; i++) {
            long amount = i == 4 ? left : random.nextLong(1, left + 1);
            typed.put(group + "-kind-" + i, kinds.get(random.nextInt(kinds.size())));
            typed.put(group + "-what-" + i, "بند " + i);
            typed.put(group + "-amount-" + i, String.valueOf(amount));
            left -= amount;
        }
    }

    /** What the sums say; gives back whether all had signed. */
    private boolean check(UUID id) {
        Project project = store.find(id).orElseThrow();
        Budget budget = new Budget(project, parts.parts(project));
        long byPartner = budget.parts().stream().mapToLong(Part::spends).sum();
        long byKind = Arrays.stream(BudgetKind.values()).mapToLong(budget::of).sum();
        long bySource = budget.bySource().values().stream().mapToLong(it -> it).sum();
        assertThat(byKind).isEqualTo(byPartner).isEqualTo(budget.spent());
        assertThat(bySource).isEqualTo(budget.found() + budget.sought());
        boolean closes =
                byPartner == 20_000
                        && bySource == 20_000
                        && budget.parts().stream().allMatch(it -> it.partner().task() != null);
        assertThat(project.ready()).isEqualTo(closes);
        boolean all = budget.parts().stream().allMatch(it -> it.partner().hasSigned());
        assertThat(project.state() == ProjectState.SIGNED).isEqualTo(all && closes);
        return all && closes;
    }

    private static UUID home(Actor actor) {
        return java.util.Objects.requireNonNull(actor.organisation());
    }
}
