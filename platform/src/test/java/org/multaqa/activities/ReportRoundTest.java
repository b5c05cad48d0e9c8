package org.multaqa.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.Role;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.obligations.MyObligations;
import org.multaqa.obligations.Obligation;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The round of the monthly reports")
class ReportRoundTest {
    private static final Path OUTBOX = Path.of("target/test-workspace/outbox");

    @Autowired private ReportRound round;
    @Autowired private MonthlyReports reports;
    @Autowired private Activities activities;
    @Autowired private Organisations organisations;
    @Autowired private People people;
    @Autowired private MyObligations obligations;
    @Autowired private SampleUnion union;
    @Autowired private AdjustableClock clock;

    @Test
    @DisplayName(
            "asks over the turn of the year, writes three days before the day and once after it")
    void overTheTurnOfTheYear() {
        clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        Charity charity = charity("جمعية الميلاد");
        YearMonth december = YearMonth.of(2026, 12);
        activities
                .enter(
                        charity.manager(),
                        charity.id(),
                        december,
                        MonthlyReportsTest.row("ongoing", "سلة غذائية", "70"))
                .orThrow();
        on("2026-12-31T20:00:00Z");
        assertThat(report(charity, december).askedAt()).isNull();
        // In Damascus the year has turned at 21:00 UTC.
        on("2026-12-31T22:00:00Z");
        assertThat(report(charity, december).due()).isEqualTo(LocalDate.of(2027, 1, 10));
        assertThat(due(charity))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.due()).isEqualTo(LocalDate.of(2027, 1, 10));
                    assertThat(o.link()).isEqualTo("/activities/" + charity.id() + "/2026-12");
                });
        on("2027-01-06T09:00:00Z");
        assertThat(letters(charity)).isZero();
        on("2027-01-07T09:00:00Z");
        on("2027-01-08T09:00:00Z");
        assertThat(letters(charity)).isEqualTo(1);
        on("2027-01-10T20:00:00Z");
        assertThat(letters(charity)).isEqualTo(1);
        on("2027-01-11T09:00:00Z");
        on("2027-01-12T09:00:00Z");
        assertThat(letters(charity)).isEqualTo(2);
        assertThat(report(charity, december).on(reports.today())).isEqualTo(ReportStanding.OVERDUE);
        reports.move(charity.manager(), charity.id(), december, ReportMove.SUBMIT, null, null)
                .orThrow();
        assertThat(due(charity)).isEmpty();
    }

    @Test
    @DisplayName("asks once however often it is done, and makes up for a machine that was off")
    void makesUp() {
        clock.set(Instant.parse("2027-03-20T09:00:00Z"));
        Charity charity = charity("جمعية الربيع");
        YearMonth march = YearMonth.of(2027, 3);
        activities
                .enter(
                        charity.manager(),
                        charity.id(),
                        march,
                        MonthlyReportsTest.row("ongoing", "خبز", "30"))
                .orThrow();
        on("2027-04-12T09:00:00Z");
        Report first = report(charity, march);
        on("2027-04-13T09:00:00Z");
        assertThat(report(charity, march).askedAt()).isEqualTo(first.askedAt());
        assertThat(letters(charity)).isEqualTo(1);
    }

    @Test
    @DisplayName("asks who reported in one of three months, and not the ministry's office")
    void asksReporters() {
        clock.set(Instant.parse("2027-05-20T09:00:00Z"));
        Charity charity = charity("جمعية الصيف");
        activities
                .enter(
                        charity.manager(),
                        charity.id(),
                        YearMonth.of(2027, 5),
                        MonthlyReportsTest.row("ongoing", "خبز", "30"))
                .orThrow();
        on("2027-08-01T09:00:00Z");
        assertThat(report(charity, YearMonth.of(2027, 7)).askedAt()).isNotNull();
        on("2027-09-01T09:00:00Z");
        assertThat(report(charity, YearMonth.of(2027, 8)).askedAt()).isNull();
        assertThat(
                        reports.find(Actor.PROGRAM, union.ministry(), YearMonth.of(2027, 7))
                                .orThrow()
                                .askedAt())
                .isNull();
    }

    private record Charity(UUID id, Actor manager, String email) {}

    private Charity charity(String name) {
        UUID id =
                organisations
                        .register(
                                Actor.PROGRAM,
                                OrganisationForm.named(OrganisationKind.ASSOCIATION, name, null))
                        .orThrow()
                        .id();
        String email = UUID.randomUUID() + "@example.org";
        Person person = people.addOrFind(Actor.PROGRAM, "سلمى", email, "ar").orThrow();
        people.grant(Actor.PROGRAM, person.id(), id, Role.MANAGER);
        return new Charity(id, people.actor(person.id(), id, "page"), email);
    }

    private void on(String instant) {
        clock.set(Instant.parse(instant));
        round.perform(clock.instant());
    }

    private Report report(Charity charity, YearMonth month) {
        return reports.find(charity.manager(), charity.id(), month).orThrow();
    }

    private java.util.List<Obligation> due(Charity charity) {
        return obligations.of(charity.manager()).stream()
                .filter(o -> o.link().startsWith("/activities/"))
                .toList();
    }

    private static long letters(Charity charity) {
        if (!Files.isDirectory(OUTBOX)) {
            return 0;
        }
        try (Stream<Path> letters = Files.list(OUTBOX)) {
            return letters.filter(l -> read(l).contains("To: " + charity.email() + "\n")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path letter) {
        try {
            return Files.readString(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
