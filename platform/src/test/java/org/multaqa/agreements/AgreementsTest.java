package org.multaqa.agreements;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Tokens;
import org.multaqa.database.Refusal;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.obligations.MyObligations;
import org.multaqa.obligations.Obligation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WorkspaceTest
@RecordApplicationEvents
@DisplayName("Agreements")
class AgreementsTest {
    @Autowired private Agreements agreements;
    @Autowired private Drafts drafts;
    @Autowired private Signatures signatures;
    @Autowired private AgreementReading reading;
    @Autowired private AgreementDays days;
    @Autowired private AgreementSamples samples;
    @Autowired private MyObligations obligations;
    @Autowired private Tokens tokens;
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
    @DisplayName("allow nothing before سلمى, عمر and هبة have all signed, and only what they say")
    void liveWhenAllHaveSigned() {
        Actor hiba = samples.managerOf("جمعية سنابل الخير");
        Agreement it = threeParties("جمعية سنابل الخير");
        assertThat(it.standing(today())).isEqualTo(Standing.WAITING);
        samples.sign(salma, it);
        samples.sign(omar, it);
        refuses(it.id(), union.yasmin(), HelpKind.FOOD, Use.CHECK);
        assertThat(links(hiba)).contains("/agreements/" + it.id() + "?version=1");
        assertThat(samples.sign(hiba, it).state()).isEqualTo(AgreementState.SIGNED);
        assertThat(links(hiba)).doesNotContain("/agreements/" + it.id() + "?version=1");
        LiveAgreement live = agreements.require(it.id(), union.yasmin(), HelpKind.FOOD, Use.CHECK);
        assertThat(live.parties())
                .containsExactlyInAnyOrder(
                        union.yasmin(), union.zaytoun(), AgreementSamples.home(hiba));
        assertThat(live.retentionMonths()).isEqualTo(6);
        assertThat(agreements.liveOf(union.zaytoun())).contains(live);
        refuses(it.id(), union.yasmin(), HelpKind.RENT, Use.CHECK);
        refuses(it.id(), union.yasmin(), HelpKind.FOOD, Use.REFERRAL);
        refuses(it.id(), union.union(), HelpKind.FOOD, Use.CHECK);
        refuses(UUID.randomUUID(), union.yasmin(), HelpKind.FOOD, Use.CHECK);
    }

    @Test
    @DisplayName("are live from their first day to the end of their last, by the day in Damascus")
    void liveInTheirPeriod() {
        AgreementForm later =
                AgreementForms.winter("جمعية الزيتون")
                        .with("from", "2026-12-05")
                        .with("until", "2026-12-20");
        Agreement it = drafts.draft(salma, union.yasmin(), later).orThrow();
        it = drafts.propose(salma, it.id()).orThrow();
        samples.sign(salma, it);
        it = samples.sign(omar, it);
        assertThat(it.standing(today())).isEqualTo(Standing.COMING);
        refuses(it.id(), union.yasmin(), HelpKind.CASH, Use.CASE);
        clock.set(Instant.parse("2026-12-04T21:00:00Z"));
        agreements.require(it.id(), union.yasmin(), HelpKind.CASH, Use.CASE);
        clock.set(Instant.parse("2026-12-20T20:59:59Z"));
        agreements.require(it.id(), union.zaytoun(), HelpKind.CASH, Use.CASE);
        assertThat(links(salma)).contains("/agreements/" + it.id());
        clock.set(Instant.parse("2026-12-20T21:00:00Z"));
        refuses(it.id(), union.zaytoun(), HelpKind.CASH, Use.CASE);
        assertThat(events.stream(AgreementEnded.class)).isEmpty();
        days.perform(clock.instant());
        days.perform(clock.instant());
        assertThat(events.stream(AgreementEnded.class))
                .containsExactly(new AgreementEnded(it.id()));
        assertThat(reading.version(salma, it.id(), 0).orThrow().state())
                .isEqualTo(AgreementState.EXPIRED);
    }

    @Test
    @DisplayName(
            "are signed as they were read: another text is refused, and the bytes have the hash")
    void signedAsRead() {
        Agreement it = samples.proposed(union);
        assertThat(signatures.sign(salma, it.id(), "0".repeat(64)))
                .isEqualTo(Drafts.conflict("agreements.other-text"));
        assertThat(
                        drafts.revise(
                                salma, it.id(), it.edits(), AgreementForms.winter("جمعية الزيتون")))
                .isEqualTo(Drafts.conflict("agreements.not-draft"));
        Visitor browser = union.visitor(Who.OTHER_MANAGER, port);
        HttpResponse<String> text = browser.get("/agreements/" + it.id() + "/text");
        assertThat(AgreementText.hash(text.body())).isEqualTo(it.hash());
        assertThat(text.body())
                .contains("جمعية الياسمين", "جمعية الزيتون", "31 آذار 2027", "Jasmine", "6 months")
                .contains("لا تدخل في أي اتفاقية: الحماية");
        String page = browser.get("/agreements/" + it.id()).body();
        assertThat(page).contains("name=\"hash\" value=\"" + it.hash() + "\"");
        HttpResponse<String> signed =
                browser.post(
                        "/agreements/" + it.id(),
                        "/agreements/" + it.id() + "/sign",
                        "hash",
                        requireNonNull(it.hash()));
        assertThat(signed.statusCode()).isEqualTo(302);
        Party party =
                reading.version(salma, it.id(), 0).orThrow().party(union.zaytoun()).orElseThrow();
        assertThat(party.signedBy()).isEqualTo(omar.person());
        assertThat(party.signedHash()).isEqualTo(it.hash());
        assertThat(party.signedAt()).isEqualTo(AdjustableClock.START);
    }

    @Test
    @DisplayName("are signed in person for one's own organisation, not by a token nor for others")
    void signedInPerson() {
        Agreement it = samples.proposed(union);
        String hash = requireNonNull(it.hash());
        Actor rana = union.actor(Who.SECRETARIAT);
        assertThat(signatures.sign(rana, it.id(), hash)).isEqualTo(Outcome.notAllowed());
        assertThat(signatures.sign(Actor.PROGRAM, it.id(), hash)).isEqualTo(Outcome.notAllowed());
        assertThat(signatures.sign(union.actor(Who.OWN_CLERK), it.id(), hash))
                .isEqualTo(Outcome.notAllowed());
        String secret =
                tokens.create(
                                Actor.PROGRAM,
                                union.yasmin(),
                                Role.MANAGER,
                                "برنامج",
                                Duration.ofDays(1))
                        .orThrow()
                        .secret();
        Visitor program = new Visitor(port).withToken(secret);
        String sign = "/api/v1/agreements/" + it.id() + "/sign";
        assertThat(program.json("POST", sign, "{\"hash\": \"" + hash + "\"}").statusCode())
                .isEqualTo(403);
        assertThat(program.get("/api/v1/agreements/" + it.id()).body()).contains(hash);
    }

    @Test
    @DisplayName("are nobody's business but the parties', the secretariat's and the auditor's")
    void whoReads() {
        UUID draft = samples.draft(union).id();
        UUID proposed = samples.proposed(union).id();
        for (Who who : Who.values()) {
            Actor reader = union.actor(who);
            boolean party = who.name().startsWith("OWN") || who.name().startsWith("OTHER");
            boolean watches = who == Who.SECRETARIAT || who == Who.AUDITOR;
            assertThat(reading.version(reader, draft, 0).isDone())
                    .as("draft, " + who)
                    .isEqualTo(who.name().startsWith("OWN"));
            assertThat(reading.version(reader, proposed, 0).isDone())
                    .as("proposal, " + who)
                    .isEqualTo(party || watches);
        }
        Actor stranger = samples.managerOf("جمعية شروق المدينة");
        assertThat(reading.version(stranger, proposed, 0)).isEqualTo(Outcome.notAllowed());
        assertThat(reading.list(stranger, Show.WAITING, "").orThrow().versions()).isEmpty();
        assertThat(reading.list(union.actor(Who.MINISTRY), Show.WAITING, ""))
                .isEqualTo(Outcome.notAllowed());
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

    private List<String> links(Actor actor) {
        return obligations.of(actor).stream().map(Obligation::link).toList();
    }

    private LocalDate today() {
        return Dates.today(clock.instant());
    }
}
