package org.multaqa.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.multaqa.obligations.MyObligations;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Challenges")
class ChallengesTest {
    @Autowired private Challenges challenges;
    @Autowired private ChallengeStore store;
    @Autowired private Organisations organisations;
    @Autowired private MyObligations obligations;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName(
            "ليان describes late licences, عمر supports, منى answers for the ministry, سلمى solves")
    void fromDescriptionToSolution() {
        UUID id = describe().id();
        Actor omar = union.actor(Who.OTHER_MANAGER);
        challenges.support(omar, union.zaytoun(), id).orThrow();
        challenges.support(omar, union.zaytoun(), id).orThrow();
        assertThat(store.find(id).orElseThrow().supporters()).isOne();
        assertThat(challenges.support(union.actor(Who.OWN_MANAGER), union.yasmin(), id))
                .isEqualTo(Needs.conflict("needs.own-challenge"));
        assertThat(challenges.support(omar, union.yasmin(), id)).isEqualTo(Outcome.notAllowed());
        Actor mona = union.actor(Who.MINISTRY);
        assertThat(obligations.of(mona)).anyMatch(o -> o.link().equals("/needs/challenges"));
        assertThat(challenges.answer(omar, id, "نعم")).isEqualTo(Outcome.notAllowed());
        assertThat(problems(challenges.answer(mona, id, "  "))).containsExactly("answer");
        challenges.answer(mona, id, "صدر تعميم يحدد المهلة بثلاثين يوماً.").orThrow();
        challenges.answer(union.actor(Who.COMMITTEE), id, "نتابع التعميم.").orThrow();
        assertThat(store.answers(id))
                .extracting(ChallengeAnswer::organisation)
                .containsExactly(union.ministry(), union.union());
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(ChallengeState.ANSWERED);
        Actor salma = union.actor(Who.OWN_MANAGER);
        Challenge solved = challenges.solve(salma, id, "جُدد الترخيص في شهر").orThrow();
        assertThat(solved.state()).isEqualTo(ChallengeState.SOLVED);
        assertThat(challenges.answer(mona, id, "متأخر"))
                .isEqualTo(Needs.conflict("needs.challenge-ended"));
    }

    @Test
    @DisplayName("twenty organisations that support at once are counted as twenty")
    void countedAtOnce() throws Exception {
        UUID id = describe().id();
        List<Callable<Boolean>> clicks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            OrganisationForm form =
                    OrganisationForm.named(
                            OrganisationKind.ASSOCIATION, "جمعية التأييد " + i, null);
            UUID one = organisations.register(Actor.PROGRAM, form).orThrow().id();
            clicks.add(() -> challenges.support(Actor.PROGRAM, one, id).isDone());
            clicks.add(() -> challenges.support(Actor.PROGRAM, one, id).isDone());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (var click : threads.invokeAll(clicks)) {
                assertThat(click.get()).isTrue();
            }
        }
        assertThat(store.find(id).orElseThrow().supporters()).isEqualTo(20);
        UUID first = store.supporters(id).getFirst();
        challenges.unsupport(Actor.PROGRAM, first, id).orThrow();
        assertThat(store.find(id).orElseThrow().supporters()).isEqualTo(19);
        UUID second = store.supporters(id).get(0);
        UUID third = store.supporters(id).get(1);
        organisations.merge(Actor.PROGRAM, second, third).orThrow();
        assertThat(store.find(id).orElseThrow().supporters()).isEqualTo(18);
        organisations.merge(Actor.PROGRAM, union.yasmin(), second).orThrow();
        assertThat(store.find(id).orElseThrow().supporters()).isEqualTo(17);
    }

    @Test
    @DisplayName("are for those who came in, and say what is missing")
    void forThoseWhoCameIn() {
        UUID id = describe().id();
        assertThat(challenges.find(Actor.NOBODY, id)).isEqualTo(Outcome.notAllowed());
        assertThat(challenges.find(union.actor(Who.DONOR), id).isDone()).isTrue();
        ChallengeForm empty = new ChallengeForm("", " ", "", "لا مكان كهذا");
        assertThat(problems(challenges.describe(union.actor(Who.OWN_CLERK), union.yasmin(), empty)))
                .containsExactlyInAnyOrder("topic", "title", "description", "place");
    }

    private Challenge describe() {
        ChallengeForm form =
                new ChallengeForm(
                        "licences",
                        "تأخر تجديد التراخيص",
                        "ننتظر التجديد منذ خمسة أشهر، ولا نجمع تبرعات بلا ترخيص.",
                        "SY03");
        return challenges.describe(union.actor(Who.OWN_CLERK), union.yasmin(), form).orThrow();
    }

    private static List<String> problems(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).problems().stream().map(p -> p.field()).toList();
    }
}
