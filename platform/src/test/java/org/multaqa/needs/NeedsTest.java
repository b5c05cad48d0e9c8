package org.multaqa.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Verdict;
import org.multaqa.files.Upload;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.obligations.MyObligations;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Needs")
class NeedsTest {
    @Autowired private Needs needs;
    @Autowired private NeedEndings endings;
    @Autowired private NeedDocuments documents;
    @Autowired private Promises promises;
    @Autowired private Commitments commitments;
    @Autowired private NeedStore store;
    @Autowired private StepStore steps;
    @Autowired private NeedSamples samples;
    @Autowired private MyObligations obligations;
    @Autowired private Audit audit;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName(
            "ليان reports 1000 baskets, عمر confirms, promises and hands over 600, of which 580 came")
    void fromReportToClosing() {
        Actor layan = union.actor(Who.OWN_CLERK);
        Actor omar = union.actor(Who.OTHER_MANAGER);
        Need need = raise(NeedForms.baskets(1000));
        assertThat(need.state()).isEqualTo(NeedState.REPORTED);
        assertThat(need.kind()).isEqualTo("food-basket");
        assertThat(commit(omar, union.zaytoun(), need.id(), "10"))
                .isEqualTo(Needs.conflict("needs.not-open"));
        assertThat(needs.confirm(omar, need.id()).orThrow().state()).isEqualTo(NeedState.OPEN);
        UUID made = commit(omar, union.zaytoun(), need.id(), "٦٠٠").orThrow().commitment().id();
        assertThat(store.find(need.id()).orElseThrow().state()).isEqualTo(NeedState.PARTLY_COVERED);
        commitments.prepare(omar, made).orThrow();
        commitments.handOver(union.actor(Who.OTHER_CLERK), made).orThrow();
        assertThat(commitments.receive(layan, made, "601")).isInstanceOf(Outcome.Refused.class);
        assertThat(endings.close(layan, need.id(), "")).isInstanceOf(Outcome.Refused.class);
        commitments.receive(layan, made, "580").orThrow();
        Need after = store.find(need.id()).orElseThrow();
        assertThat(after.committed()).isEqualTo(580);
        assertThat(after.received()).isEqualTo(580);
        assertThat(after.quantityOpen()).isEqualTo(420);
        assertThat(after.peopleOpen()).isEqualTo(2100);
        Need closed = endings.close(layan, need.id(), "وصل أكثرها").orThrow();
        assertThat(closed.state()).isEqualTo(NeedState.CLOSED);
        assertThat(closed.received()).isEqualTo(580);
        assertThat(steps.of(need.id()))
                .extracting(NeedStep::act, NeedStep::quantity)
                .containsExactly(
                        tuple(NeedAct.CLOSED, 580L),
                        tuple(NeedAct.RECEIVED, 580L),
                        tuple(NeedAct.HANDED_OVER, 600L),
                        tuple(NeedAct.PREPARING, 600L),
                        tuple(NeedAct.COMMITTED, 600L),
                        tuple(NeedAct.CONFIRMED, null),
                        tuple(NeedAct.RAISED, 1000L));
        assertThat(audit.verify(null)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    @DisplayName("nobody confirms what their own organisation reported, nor what they typed")
    void aSecondPairOfEyes() {
        Need ours = raise(NeedForms.baskets(5));
        assertThat(needs.confirm(union.actor(Who.OWN_MANAGER), ours.id()))
                .isEqualTo(Needs.conflict("needs.own-confirmation"));
        Actor rana = union.actor(Who.SECRETARIAT);
        Need typed =
                needs.raise(rana, union.yasmin(), NeedForms.baskets(5), Optional.empty()).orThrow();
        assertThat(needs.confirm(rana, typed.id()))
                .isEqualTo(Needs.conflict("needs.own-confirmation"));
        assertThat(needs.confirm(union.actor(Who.OWN_CLERK), typed.id()))
                .isEqualTo(Outcome.notAllowed());
        assertThat(needs.confirm(rana, ours.id()).orThrow().confirmedBy()).isEqualTo(union.union());
    }

    @Test
    @DisplayName("a need that nobody has confirmed is for insiders, and so is its evidence")
    void reportedIsInside() {
        Need need =
                needs.raise(
                                union.actor(Who.OWN_CLERK),
                                union.yasmin(),
                                NeedForms.baskets(7),
                                Optional.of(Upload.of("كشف.pdf", PDF)))
                        .orThrow();
        assertThat(needs.find(Actor.NOBODY, need.id())).isEqualTo(Outcome.notAllowed());
        assertThat(needs.find(union.actor(Who.DONOR), need.id())).isEqualTo(Outcome.notAllowed());
        Actor omar = union.actor(Who.OTHER_MANAGER);
        assertThat(needs.find(omar, need.id()).isDone()).isTrue();
        assertThat(documents.of(omar, need)).hasSize(1);
        needs.confirm(omar, need.id()).orThrow();
        Need open = needs.find(Actor.NOBODY, need.id()).orThrow();
        assertThat(documents.of(Actor.NOBODY, open)).isEmpty();
    }

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Test
    @DisplayName("what cannot be understood of a need is refused by field")
    void refusedByField() {
        NeedForm form =
                NeedForms.baskets(10)
                        .with(
                                Map.of(
                                        "what", " ",
                                        "quantity", "عشرة",
                                        "place", "لا مكان كهذا",
                                        "people", "0",
                                        "due", "2020-01-01",
                                        "urgency", "now"));
        assertThat(
                        problems(
                                needs.raise(
                                        union.actor(Who.OWN_CLERK),
                                        union.yasmin(),
                                        form,
                                        Optional.empty())))
                .containsExactlyInAnyOrder("what", "quantity", "place", "people", "due", "urgency");
        NeedForm parts = NeedForms.baskets(2, "girls", "11");
        assertThat(
                        problems(
                                needs.raise(
                                        union.actor(Who.OWN_CLERK),
                                        union.yasmin(),
                                        parts,
                                        Optional.empty())))
                .containsExactly("people");
        NeedForm money = NeedForms.baskets(2).with(Map.of("resource", "money", "unit", "ليرة"));
        assertThat(
                        problems(
                                needs.raise(
                                        union.actor(Who.OWN_CLERK),
                                        union.yasmin(),
                                        money,
                                        Optional.empty())))
                .containsExactly("unit");
    }

    @Test
    @DisplayName(
            "a reported need is said differently; of a confirmed one the quantity, with bounds")
    void revisedAndAmended() {
        Actor layan = union.actor(Who.OWN_CLERK);
        Need need = raise(NeedForms.baskets(100));
        needs.revise(layan, need.id(), 1, NeedForms.baskets(90, "what", "خبز")).orThrow();
        assertThat(needs.revise(layan, need.id(), 1, NeedForms.baskets(80)))
                .isEqualTo(Needs.conflict("needs.changed-meanwhile"));
        Need open = needs.confirm(union.actor(Who.SECRETARIAT), need.id()).orThrow();
        assertThat(open.kind()).isEqualTo("bread");
        assertThat(needs.revise(layan, need.id(), 2, NeedForms.baskets(80)))
                .isEqualTo(Needs.conflict("needs.confirmed-already"));
        commit(union.actor(Who.OTHER_MANAGER), union.zaytoun(), need.id(), "60").orThrow();
        assertThat(problems(needs.amend(layan, need.id(), 2, amendment("59"))))
                .containsExactly("quantity");
        assertThat(problems(needs.amend(layan, need.id(), 2, amendment("91"))))
                .containsExactly("quantity");
        Need smaller = needs.amend(layan, need.id(), 2, amendment("60")).orThrow();
        assertThat(smaller.state()).isEqualTo(NeedState.COVERED);
        Need larger =
                needs.amend(union.actor(Who.SECRETARIAT), need.id(), 3, amendment("70")).orThrow();
        assertThat(larger.state()).isEqualTo(NeedState.PARTLY_COVERED);
        assertThat(larger.due()).isEqualTo(LocalDate.of(2027, 1, 31));
    }

    private static AmendmentForm amendment(String quantity) {
        return new AmendmentForm(quantity, "400", "31/1/2027", "تبين من الزيارات");
    }

    @Test
    @DisplayName("a need is withdrawn with a reason, which lets go whoever promised something")
    void withdrawn() {
        Actor layan = union.actor(Who.OWN_CLERK);
        UUID need = samples.open(union, 50);
        UUID made =
                commit(union.actor(Who.OTHER_MANAGER), union.zaytoun(), need, "50")
                        .orThrow()
                        .commitment()
                        .id();
        commit(union.actor(Who.SECRETARIAT), union.union(), need, "5").orThrow();
        assertThat(problems(endings.withdraw(layan, need, " "))).containsExactly("reason");
        Need gone = endings.withdraw(layan, need, "عادت الأسر إلى بيوتها").orThrow();
        assertThat(gone.committed()).isZero();
        assertThat(commitments.of(layan, gone))
                .extracting(Commitment::state)
                .containsOnly(CommitmentState.WITHDRAWN);
        assertThat(needs.find(Actor.NOBODY, need)).isEqualTo(Outcome.notAllowed());
        assertThat(commitments.prepare(union.actor(Who.OTHER_MANAGER), made))
                .isEqualTo(Needs.conflict("needs.not-so-far"));
    }

    @Test
    @DisplayName("what is due stands on the first page of each side")
    void dueOnTheFirstPage() {
        UUID need = samples.open(union, 40);
        raise(NeedForms.baskets(3));
        Actor omar = union.actor(Who.OTHER_MANAGER);
        UUID made = commit(omar, union.zaytoun(), need, "40").orThrow().commitment().id();
        assertThat(links(omar)).contains("/needs/commitments/" + made);
        assertThat(links(union.actor(Who.SECRETARIAT))).contains("/needs?show=reported");
        commitments.handOver(omar, made).orThrow();
        assertThat(links(omar)).doesNotContain("/needs/commitments/" + made);
        assertThat(links(union.actor(Who.OWN_CLERK))).contains("/needs/commitments/" + made);
        commitments.sendBack(union.actor(Who.OWN_CLERK), made, "لم يصل شيء").orThrow();
        assertThat(links(omar)).contains("/needs/commitments/" + made);
    }

    private List<String> links(Actor actor) {
        return obligations.of(actor).stream().map(o -> o.link()).toList();
    }

    private Need raise(NeedForm form) {
        return needs.raise(union.actor(Who.OWN_CLERK), union.yasmin(), form, Optional.empty())
                .orThrow();
    }

    private Outcome<Promised> commit(Actor by, UUID giver, UUID need, String quantity) {
        return promises.commit(by, giver, need, CommitmentForm.of(quantity, ""));
    }

    private static List<String> problems(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).problems().stream().map(p -> p.field()).toList();
    }
}
