package org.multaqa.agreements;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Entry;
import org.multaqa.audit.EntryFilter;
import org.multaqa.database.Refusal;
import org.multaqa.directory.Organisations;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WorkspaceTest
@RecordApplicationEvents
@DisplayName("What was agreed")
class AgreementChangesTest {
    @Autowired private Agreements agreements;
    @Autowired private Drafts drafts;
    @Autowired private Signatures signatures;
    @Autowired private AgreementReading reading;
    @Autowired private AgreementViews views;
    @Autowired private AgreementSamples samples;
    @Autowired private Organisations organisations;
    @Autowired private Audit audit;
    @Autowired private AdjustableClock clock;
    @Autowired private SampleUnion union;
    @Autowired private ApplicationEvents events;
    @LocalServerPort private int port;

    private Actor salma;
    private Actor omar;

    @BeforeEach
    void people() {
        clock.set(AdjustableClock.START);
        salma = union.actor(Who.OWN_MANAGER);
        omar = union.actor(Who.OTHER_MANAGER);
    }

    @Test
    @DisplayName("is changed by a new version that asks all again while the one before goes on")
    void changedByAll() {
        Agreement first = samples.live(union);
        Agreement second = drafts.change(omar, union.zaytoun(), first.id()).orThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(drafts.change(salma, union.yasmin(), first.id()))
                .isEqualTo(Drafts.conflict("agreements.other-version"));
        assertThat(reading.version(salma, first.id(), 0).orThrow()).isEqualTo(first);
        AgreementForm alone = AgreementForms.winter("جمعية الزيتون");
        AgreementForm both = AgreementForms.winter("جمعية الياسمين").with("retention", "12");
        revise(omar, first.id(), new AgreementForm(alone.typed()));
        assertThat(problems(drafts.propose(omar, first.id())))
                .contains("agreements.two-parties", "agreements.party-dropped");
        revise(omar, first.id(), both);
        second = drafts.propose(omar, first.id()).orThrow();
        samples.sign(omar, second);
        assertThat(retention(first)).isEqualTo(6);
        samples.sign(salma, second);
        assertThat(retention(first)).isEqualTo(12);
        assertThat(reading.version(salma, first.id(), 1).orThrow().state())
                .isEqualTo(AgreementState.REPLACED);
        assertThat(events.stream(AgreementEnded.class)).isEmpty();
    }

    private int retention(Agreement it) {
        return agreements
                .require(it.id(), union.yasmin(), HelpKind.FOOD, Use.CHECK)
                .retentionMonths();
    }

    private void revise(Actor by, UUID id, AgreementForm form) {
        int edits = reading.version(by, id, 0).orThrow().edits();
        drafts.revise(by, id, edits, form).orThrow();
        assertThat(drafts.revise(by, id, edits, form))
                .isEqualTo(Drafts.conflict("agreements.changed-meanwhile"));
    }

    @Test
    @DisplayName("lets a party go at once; two that are left go on, one alone does not")
    void leaving() {
        Actor hiba = samples.managerOf("جمعية بيادر النور");
        Agreement it = threeParties("جمعية بيادر النور");
        samples.sign(salma, it);
        assertThat(signatures.leave(salma, it.id()))
                .isEqualTo(Drafts.conflict("agreements.not-bound"));
        samples.sign(omar, it);
        samples.sign(hiba, it);
        UUID home = AgreementSamples.home(hiba);
        assertThat(views.certificate(hiba, it.id(), null))
                .isEqualTo(Drafts.conflict("agreements.still-bound"));
        Agreement newer = drafts.change(salma, union.yasmin(), it.id()).orThrow();
        drafts.propose(salma, newer.id()).orThrow();
        signatures.leave(hiba, it.id()).orThrow();
        refuses(it.id(), home, HelpKind.FOOD, Use.CHECK);
        assertThat(events.stream(AgreementLeft.class))
                .containsExactly(new AgreementLeft(it.id(), home));
        assertThat(agreements.require(it.id(), union.yasmin(), HelpKind.FOOD, Use.CHECK).parties())
                .containsExactlyInAnyOrder(union.yasmin(), union.zaytoun());
        assertThat(reading.version(salma, it.id(), 2).orThrow().state())
                .as("what named whoever left is signed by nobody")
                .isEqualTo(AgreementState.WITHDRAWN);
        DeletionCertificate certificate = views.certificate(hiba, it.id(), null).orThrow().it();
        assertThat(certificate.stoppedAt()).isEqualTo(AdjustableClock.START);
        // Six months from November are May, whose quarter ends in June.
        assertThat(certificate.lastDay()).isEqualTo("2027-06-30");
        assertThat(certificate.backupsGone()).isEqualTo("2027-07-30");
        signatures.leave(omar, it.id()).orThrow();
        refuses(it.id(), union.yasmin(), HelpKind.FOOD, Use.CHECK);
        assertThat(events.stream(AgreementEnded.class))
                .containsExactly(new AgreementEnded(it.id()));
        assertThat(signatures.leave(omar, it.id()))
                .isEqualTo(Drafts.conflict("agreements.not-bound"));
    }

    @Test
    @DisplayName("goes with organisations that become one, close, or were entered twice")
    void movesOfOrganisations() {
        Actor hiba = samples.managerOf("جمعية أنهار العطاء");
        Actor twin = samples.managerOf("جمعية أنهار العطاء الأهلية");
        Agreement it = threeParties("جمعية أنهار العطاء");
        List.of(salma, omar, hiba).forEach(who -> samples.sign(who, it));
        UUID kept = AgreementSamples.home(twin);
        organisations.merge(Actor.PROGRAM, kept, AgreementSamples.home(hiba)).orThrow();
        agreements.require(it.id(), kept, HelpKind.FOOD, Use.CHECK);
        organisations.close(Actor.PROGRAM, kept, "حُلّت الجمعية").orThrow();
        refuses(it.id(), kept, HelpKind.FOOD, Use.CHECK);
        agreements.require(it.id(), union.yasmin(), HelpKind.FOOD, Use.CHECK);
        Actor one = samples.managerOf("جمعية غراس الأمل");
        Actor other = samples.managerOf("جمعية غراس الأمل الخيرية");
        UUID home = AgreementSamples.home(one);
        AgreementForm form = AgreementForms.winter("جمعية غراس الأمل الخيرية");
        Agreement two = drafts.draft(one, home, form).orThrow();
        Agreement proposed = drafts.propose(one, two.id()).orThrow();
        List.of(one, other).forEach(who -> samples.sign(who, proposed));
        organisations.merge(Actor.PROGRAM, home, AgreementSamples.home(other)).orThrow();
        refuses(two.id(), home, HelpKind.FOOD, Use.CHECK);
        assertThat(reading.version(one, two.id(), 0).orThrow().state())
                .isEqualTo(AgreementState.ENDED);
    }

    @Test
    @DisplayName("is declined with a reason that all read, and then signed by nobody")
    void declined() {
        Agreement it = samples.proposed(union);
        samples.sign(salma, it);
        assertThat(problems(signatures.decline(omar, it.id(), "  ")))
                .containsExactly("agreements.reason-missing");
        assertThat(signatures.decline(salma, it.id(), "غيّرنا رأينا"))
                .isEqualTo(Drafts.conflict("agreements.signed-already"));
        signatures.decline(omar, it.id(), "مدة الحفظ طويلة.").orThrow();
        assertThat(union.visitor(Who.OWN_CLERK, port).get("/agreements/" + it.id()).body())
                .contains("مدة الحفظ طويلة.");
        assertThat(signatures.sign(omar, it.id(), requireNonNull(it.hash())))
                .isEqualTo(Drafts.conflict("agreements.not-waiting"));
        assertThat(
                        audit
                                .entries(
                                        new EntryFilter(0, union.zaytoun(), null, "agreements.", 5))
                                .stream()
                                .map(Entry::what))
                .startsWith("agreements.declined", "agreements.signed", "agreements.proposed");
    }

    @Test
    @DisplayName("is said by field where it is wrong; a form sent twice makes one")
    void formIsRead() {
        AgreementForm wrong =
                AgreementForms.winter("جمعية لا وجود لها", "صندوق اللوز")
                        .with("title", " ")
                        .with("uses", "referral")
                        .with("places", "C2338")
                        .with("until", "2026-11-02")
                        .with("retention", "٩٠");
        Outcome<Agreement> refused = drafts.draft(salma, union.yasmin(), wrong);
        assertThat(problems(refused))
                .contains(
                        "agreements.title-missing",
                        "directory.organisation-unknown",
                        "agreements.no-party",
                        "agreements.fields-without-cases",
                        "agreements.place-too-fine",
                        "agreements.retention-out-of-reach");
        AgreementForm early = AgreementForms.winter("جمعية الزيتون").with("until", "2026-11-02");
        assertThat(problems(drafts.draft(salma, union.yasmin(), early)))
                .containsExactly("agreements.until-too-early");
        UUID id = UUID.randomUUID();
        AgreementForm good = AgreementForms.winter("جمعية الزيتون").with("retention", "١٢");
        Agreement first = drafts.draft(salma, union.yasmin(), id, good).orThrow();
        assertThat(drafts.draft(salma, union.yasmin(), id, good).orThrow()).isEqualTo(first);
        assertThat(drafts.draft(omar, union.zaytoun(), id, good)).isEqualTo(Outcome.notAllowed());
        assertThat(first.terms().retentionMonths()).isEqualTo(12);
        assertThat(first.terms().parties()).containsExactly(union.yasmin(), union.zaytoun());
        drafts.discard(salma, id).orThrow();
        assertThat(reading.version(salma, id, 0)).isEqualTo(Outcome.notFound());
    }

    private Agreement threeParties(String third) {
        AgreementForm form = AgreementForms.winter("جمعية الزيتون", third);
        Agreement draft = drafts.draft(salma, union.yasmin(), form).orThrow();
        return drafts.propose(salma, draft.id()).orThrow();
    }

    private void refuses(UUID id, UUID organisation, HelpKind kind, Use use) {
        assertThatThrownBy(() -> agreements.require(id, organisation, kind, use))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.reason().key())
                                        .isEqualTo("agreements.not-live"));
    }

    private static List<String> problems(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(p -> p.message().key()).toList();
    }
}
