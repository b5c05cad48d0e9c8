package org.multaqa.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.NetworkMemberships;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The list of a network's members")
class MembersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired private Networks networks;
    @Autowired private NetworkReading reading;
    @Autowired private NetworkMemberships memberships;
    @Autowired private MembershipDays days;
    @Autowired private Organisations organisations;
    @Autowired private DirectoryChanges changes;
    @Autowired private SampleUnion sample;
    @Autowired private AdjustableClock clock;

    @Test
    @DisplayName("tells the register at the turn of the day on which a membership begins or ends")
    void tellsAtTheTurnOfTheDay() {
        UUID union = network(OrganisationKind.UNION, "اتحاد الغد");
        UUID league = network(OrganisationKind.NETWORK, "رابطة الغد");
        UUID charity = charity("جمعية الغد");
        enter(charity, union, TODAY).orThrow();
        enter(union, league, TODAY.plusDays(2)).orThrow();
        days.perform(clock.instant());
        long before = changes.number();
        days.perform(clock.instant());
        clock.advance(Duration.ofDays(1));
        days.perform(clock.instant());
        assertThat(changes.number()).isEqualTo(before);
        clock.advance(Duration.ofDays(4));
        days.perform(clock.instant());
        assertThat(changes.since(before).organisations()).contains(union, charity);
        clock.set(AdjustableClock.START);
    }

    @Test
    @DisplayName("moves with merged entries, joining what overlaps, and ends with a closed one")
    void movesWithMergedEntries() {
        UUID union = network(OrganisationKind.UNION, "اتحاد السواقي");
        UUID keep = charity("جمعية رفيف السواقي");
        UUID gone = charity("ج. رفيف السواقي");
        Membership kept = enter(keep, union, "2024-01-01", "").orThrow();
        enter(gone, union, "2019-01-01", "2020-01-01").orThrow();
        enter(gone, union, "2023-01-01", "2024-06-01").orThrow();
        organisations.merge(Actor.PROGRAM, keep, gone).orThrow();
        Organisation it = organisations.find(keep).orElseThrow();
        Belonging belonging = reading.of(Actor.NOBODY, it, TODAY);
        assertThat(belonging.now())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.it().id()).isEqualTo(kept.id());
                    assertThat(line.it().since()).isEqualTo(LocalDate.of(2023, 1, 1));
                    assertThat(line.it().until()).isNull();
                });
        assertThat(belonging.past()).hasSize(1);
        assertThat(organisations.merge(Actor.PROGRAM, union, keep).isDone()).isFalse();

        organisations.close(Actor.PROGRAM, keep, "حُلّت بقرار هيئتها العامة").orThrow();
        Line ended =
                reading.of(
                                sample.actor(Who.SECRETARIAT),
                                organisations.find(keep).orElseThrow(),
                                TODAY)
                        .past()
                        .getFirst();
        assertThat(ended.it().ending()).isEqualTo(Ending.DISSOLVED);
        assertThat(ended.it().reason()).isEqualTo("حُلّت بقرار هيئتها العامة");
        assertThat(memberships.of(keep, TODAY)).isEmpty();
    }

    @Test
    @DisplayName("lists members on a day, by pages, and finds one as people spell")
    void listsMembers() {
        UUID union = network(OrganisationKind.UNION, "اتحاد القوائم");
        for (int i = 0; i < 7; i++) {
            enter(charity("جمعية إحسان القوائم " + i), union, TODAY.minusDays(10 - i)).orThrow();
        }
        Organisation it = organisations.find(union).orElseThrow();
        NetworkReading.Members first = reading.members(it, TODAY, "", null, 5);
        assertThat(first.items()).hasSize(5);
        NetworkReading.Members second =
                reading.members(it, TODAY, "", UUID.fromString(first.next()), 5);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThat(reading.members(it, TODAY.minusDays(8), "", null, 50).total()).isEqualTo(3);
        assertThat(reading.members(it, TODAY, "احسان القوايم ٣", null, 50).items()).hasSize(1);
        assertThat(reading.history(Actor.NOBODY, union, 0, 50).items()).hasSize(7);
    }

    private Outcome<Membership> enter(UUID member, UUID network, LocalDate since) {
        return enter(member, network, since.toString(), "");
    }

    private Outcome<Membership> enter(UUID member, UUID network, String since, String until) {
        return networks.propose(
                Actor.PROGRAM,
                Way.ENTER,
                member,
                network,
                new MembershipForm("", since, until, "", ""));
    }

    private UUID charity(String nameAr) {
        return network(OrganisationKind.ASSOCIATION, nameAr);
    }

    private UUID network(OrganisationKind kind, String nameAr) {
        return organisations
                .register(Actor.PROGRAM, OrganisationForm.named(kind, nameAr, null))
                .orThrow()
                .id();
    }
}
