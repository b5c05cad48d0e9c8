package org.multaqa.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.directory.OrganisationField.FOUNDED_YEAR;
import static org.multaqa.directory.OrganisationField.NAME_AR;
import static org.multaqa.directory.OrganisationField.NAME_EN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("A change to a verified field")
class ChangeRequestsTest {
    @Autowired private ChangeRequests requests;
    @Autowired private ChangeRequestSamples samples;
    @Autowired private Organisations organisations;
    @Autowired private SampleUnion union;
    @Autowired private AdjustableClock clock;

    private UUID it = new UUID(0, 0);

    @BeforeEach
    void yasminStands() {
        clock.set(AdjustableClock.START);
        it = union.yasmin();
    }

    @Test
    @DisplayName("is written when the secretariat approves it")
    void isWrittenWhenApproved() {
        ChangeRequest request = ask(NAME_EN, "Jasmine Charity");
        ChangeRequest approved = requests.approve(secretary(), request.id()).orThrow();
        assertThat(approved.state()).isEqualTo(ChangeState.APPROVED);
        assertThat(organisations.find(it).orElseThrow().nameEn()).isEqualTo("Jasmine Charity");
        assertThat(requests.approve(secretary(), request.id()).isDone()).isFalse();
        assertThat(requests.decided(it, clock.instant().minusSeconds(1)))
                .extracting(ChangeRequest::id)
                .contains(request.id());
    }

    @Test
    @DisplayName("is refused with a reason, and not without")
    void isRefusedWithAReason() {
        Integer before = organisations.find(it).orElseThrow().foundedYear();
        ChangeRequest request = ask(FOUNDED_YEAR, "1999");
        assertThat(requests.refuse(secretary(), request.id(), "  ").isDone()).isFalse();
        ChangeRequest refused =
                requests.refuse(secretary(), request.id(), "القرار يذكر 1998").orThrow();
        assertThat(refused.reason()).isEqualTo("القرار يذكر 1998");
        assertThat(organisations.find(it).orElseThrow().foundedYear()).isEqualTo(before);
    }

    @Test
    @DisplayName("is decided by the secretariat alone, and read by those whom it concerns")
    void isDecidedBySecretariat() {
        ChangeRequest request = ask(NAME_EN, "Yasmin");
        for (Who who : List.of(Who.OWN_MANAGER, Who.COMMITTEE, Who.AUDITOR, Who.NOBODY)) {
            assertThat(requests.approve(union.actor(who), request.id()).isDone()).isFalse();
        }
        assertThat(requests.find(union.actor(Who.OWN_CLERK), request.id()).isDone()).isTrue();
        assertThat(requests.find(union.actor(Who.OTHER_MANAGER), request.id()).isDone()).isFalse();
        assertThat(
                        requests.list(
                                        union.actor(Who.OTHER_MANAGER),
                                        null,
                                        Set.of(ChangeState.WAITING),
                                        null,
                                        50)
                                .orThrow())
                .isEmpty();
    }

    @Test
    @DisplayName("is taken back by whom it was asked, and nobody else")
    void isTakenBack() {
        ChangeRequest request = ask(NAME_EN, "Yasmin");
        assertThat(requests.withdraw(union.actor(Who.OTHER_CLERK), request.id()).isDone())
                .isFalse();
        requests.withdraw(union.actor(Who.OWN_MANAGER), request.id()).orThrow();
        assertThat(requests.approve(secretary(), request.id()).isDone()).isFalse();
    }

    @Test
    @DisplayName("is not written over what has become of the field meanwhile")
    void isNotWrittenOverAnother() {
        ChangeRequest request = ask(NAME_AR, "جمعية الياسمين الدمشقي");
        Organisation now = organisations.find(it).orElseThrow();
        organisations
                .edit(
                        secretary(),
                        it,
                        now.version(),
                        new OrganisationForm(Map.of()).with(NAME_AR, "جمعية الياسمين الشامي"))
                .orThrow();
        assertThat(keys(requests.approve(secretary(), request.id())))
                .containsExactly("directory.value-changed");
        assertThat(organisations.find(it).orElseThrow().nameAr())
                .isEqualTo("جمعية الياسمين الشامي");
        requests.refuse(secretary(), request.id(), "تغيّر الاسم").orThrow();
    }

    @Test
    @DisplayName("of an organisation that was merged is of the kept one, and refused if it differs")
    void followsAMerging() {
        Organisation gone =
                organisations
                        .register(
                                Actor.PROGRAM,
                                OrganisationForm.named(
                                        OrganisationKind.ASSOCIATION, "ج. الياسمين", "Old"))
                        .orThrow();
        ChangeRequest request =
                samples.ask(union.actor(Who.SECRETARIAT), gone.id(), NAME_EN, "Newer");
        organisations.merge(secretary(), it, gone.id()).orThrow();
        assertThat(requests.find(secretary(), request.id()).orThrow().organisation()).isEqualTo(it);
        assertThat(keys(requests.approve(secretary(), request.id())))
                .containsExactly("directory.value-changed");
    }

    @Test
    @DisplayName("is decided once, though eight secretaries press at the same time")
    void isDecidedOnce() throws Exception {
        ChangeRequest request = ask(FOUNDED_YEAR, "2001");
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Callable<Outcome<ChangeRequest>>> deciding = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                boolean yes = i % 2 == 0;
                deciding.add(() ->
                        yes
                                ? requests.approve(secretary(), request.id())
                                : requests.refuse(secretary(), request.id(), "لا"));
            }
            int done = 0;
            for (var one : people.invokeAll(deciding)) {
                done += one.get().isDone() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("goes to the committee after seven days, once, and the committee may decide it")
    void goesToTheCommittee() {
        ChangeRequest request = ask(NAME_EN, "Late");
        clock.advance(Duration.ofDays(7));
        assertThat(ids(requests.escalate(clock.instant()))).doesNotContain(request.id());
        clock.advance(Duration.ofDays(1));
        assertThat(ids(requests.escalate(clock.instant()))).contains(request.id());
        assertThat(requests.escalate(clock.instant())).isEmpty();
        assertThat(requests.approve(union.actor(Who.COMMITTEE), request.id()).isDone()).isTrue();
    }

    private ChangeRequest ask(OrganisationField field, String text) {
        return samples.ask(union.actor(Who.OWN_MANAGER), it, field, text);
    }

    private Actor secretary() {
        return union.actor(Who.SECRETARIAT);
    }

    private static List<UUID> ids(List<ChangeRequest> requests) {
        return requests.stream().map(ChangeRequest::id).toList();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(p -> p.message().key()).toList();
    }
}
