package org.multaqa.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.Role;
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
import org.multaqa.language.Problem;
import org.multaqa.obligations.Obligation;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Memberships in unions and networks")
class NetworksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired private Networks networks;
    @Autowired private NetworkReading reading;
    @Autowired private NetworkMemberships memberships;
    @Autowired private NetworkObligations obligations;
    @Autowired private Organisations organisations;
    @Autowired private DirectoryChanges changes;
    @Autowired private People people;
    @Autowired private SampleUnion sample;
    @Autowired private AdjustableClock clock;

    @Test
    @DisplayName(
            "عمر asks that الزيتون join the second union; its manager hala accepts under a number")
    void isAskedAndAccepted() {
        UUID second = network(OrganisationKind.UNION, "اتحاد الروابي");
        Actor hala = manager("هالة", second);
        Actor omar = sample.actor(Who.OTHER_MANAGER);
        MembershipForm wish =
                new MembershipForm("associate", "1/12/2025", "", "", "نعمل في منطقتكم");
        Membership asked =
                networks.propose(omar, Way.ASK, sample.zaytoun(), second, wish).orThrow();
        assertThat(asked.state()).isEqualTo(MembershipState.ASKED);
        assertThat(memberships.of(sample.zaytoun(), TODAY)).doesNotContain(second);
        assertThat(due(hala)).containsExactly("/memberships/" + asked.id());
        assertThat(due(omar)).isEmpty();
        assertThat(networks.accept(omar, asked.id(), MembershipForm.EMPTY).isDone()).isFalse();

        MembershipForm terms = new MembershipForm("full-member", "2026-01-01", "", "٤", "");
        long before = changes.number();
        networks.accept(hala, asked.id(), terms).orThrow();
        assertThat(changes.since(before).organisations()).contains(sample.zaytoun());
        assertThat(memberships.of(sample.zaytoun(), TODAY)).contains(second);
        assertThat(memberships.of(sample.zaytoun(), LocalDate.of(2025, 12, 31)))
                .doesNotContain(second);
        assertThat(due(hala)).isEmpty();
        assertThat(networks.refuse(hala, asked.id(), "لا").isDone()).isFalse();
    }

    @Test
    @DisplayName("refuses with a reason that the charity reads and a stranger does not")
    void refusesWithReason() {
        UUID second = network(OrganisationKind.UNION, "اتحاد السهول");
        Actor omar = sample.actor(Who.OTHER_MANAGER);
        Membership asked =
                networks.propose(omar, Way.ASK, sample.zaytoun(), second, MembershipForm.EMPTY)
                        .orThrow();
        Actor hala = manager("هالة", second);
        assertThat(networks.refuse(hala, asked.id(), " ").isDone()).isFalse();
        networks.refuse(hala, asked.id(), "لا تعمل الجمعية في نطاقنا").orThrow();
        Organisation zaytoun = organisations.find(sample.zaytoun()).orElseThrow();
        assertThat(reading.of(omar, zaytoun, TODAY).past())
                .anyMatch(l -> "لا تعمل الجمعية في نطاقنا".equals(l.it().reason()));
        assertThat(reading.of(sample.actor(Who.OWN_MANAGER), zaytoun, TODAY).past())
                .noneMatch(l -> l.it().id().equals(asked.id()));
        assertThat(
                        networks.propose(
                                        omar,
                                        Way.ASK,
                                        sample.zaytoun(),
                                        second,
                                        MembershipForm.EMPTY)
                                .isDone())
                .isTrue();
    }

    @Test
    @DisplayName("lets a union invite, and the charity's manager سلمى confirm")
    void isInvitedAndConfirmed() {
        UUID second = network(OrganisationKind.UNION, "اتحاد الينابيع");
        Actor hala = manager("هالة", second);
        Membership offered =
                networks.propose(
                                hala,
                                Way.INVITE,
                                sample.yasmin(),
                                second,
                                MembershipForm.of(Capacity.FOUNDER, TODAY, "1"))
                        .orThrow();
        Actor salma = sample.actor(Who.OWN_MANAGER);
        assertThat(due(salma)).contains("/memberships/" + offered.id());
        assertThat(networks.accept(hala, offered.id(), MembershipForm.EMPTY).isDone()).isFalse();
        Membership agreed = networks.accept(salma, offered.id(), MembershipForm.EMPTY).orThrow();
        assertThat(agreed.number()).isEqualTo("1");
        assertThat(agreed.standing(TODAY)).isEqualTo(Standing.MEMBER);
        Membership left =
                networks.end(
                                salma,
                                agreed.id(),
                                new EndForm("2026-12-31", "", "اكتفينا باتحاد واحد"))
                        .orThrow();
        assertThat(left.ending()).isEqualTo(Ending.LEFT);
        assertThat(left.standing(TODAY)).isEqualTo(Standing.MEMBER);
        assertThat(left.standing(LocalDate.of(2026, 12, 31))).isEqualTo(Standing.ENDED);
        EndForm exclusion = new EndForm("2026-12-01", "excluded", "مخالفة");
        assertThat(networks.end(salma, agreed.id(), exclusion).isDone()).isFalse();
    }

    @Test
    @DisplayName("says by field what is wrong, and writes nothing")
    void saysWhatIsWrong() {
        UUID second = network(OrganisationKind.UNION, "اتحاد الغمام");
        MembershipForm typed = new MembershipForm("ملك", "31/2/2026", "", "7".repeat(60), "");
        Outcome<Membership> outcome =
                networks.propose(Actor.PROGRAM, Way.ENTER, sample.yasmin(), second, typed);
        assertThat(((Outcome.Refused<Membership>) outcome).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("capacity", "since", "number");
        assertThat(enter(sample.yasmin(), sample.zaytoun(), TODAY).isDone()).isFalse();
        assertThat(enter(second, second, TODAY).isDone()).isFalse();
        enter(sample.yasmin(), second, TODAY.minusYears(2)).orThrow();
        assertThat(enter(sample.yasmin(), second, TODAY).isDone()).isFalse();
        MembershipForm numbered = MembershipForm.of(Capacity.OBSERVER, TODAY, "12");
        networks.propose(Actor.PROGRAM, Way.ENTER, sample.zaytoun(), second, numbered).orThrow();
        UUID other = charity("جمعية رذاذ");
        assertThat(networks.propose(Actor.PROGRAM, Way.ENTER, other, second, numbered).isDone())
                .isFalse();
    }

    @Test
    @DisplayName("nests: a league is above the members of its unions, only on the days it was")
    void nests() {
        UUID union = network(OrganisationKind.UNION, "اتحاد الجداول");
        UUID league = network(OrganisationKind.NETWORK, "رابطة الأنهار");
        UUID charity = charity("جمعية ضوء الجداول");
        enter(charity, union, LocalDate.of(2024, 1, 1)).orThrow();
        long before = changes.number();
        Membership inLeague = enter(union, league, LocalDate.of(2025, 6, 1)).orThrow();
        assertThat(changes.since(before).organisations()).contains(union, charity);
        assertThat(memberships.of(charity, TODAY)).containsExactlyInAnyOrder(union, league);
        assertThat(memberships.of(charity, LocalDate.of(2025, 5, 31))).containsExactly(union);
        assertThat(memberships.all(TODAY)).containsEntry(charity, Set.of(union, league));
        assertThat(memberships.all(LocalDate.of(2025, 5, 31)))
                .containsEntry(charity, Set.of(union));

        Organisation it = organisations.find(league).orElseThrow();
        NetworkReading.Members list = reading.members(it, TODAY, "", null, 50);
        assertThat(list.total()).isEqualTo(1);
        assertThat(list.below()).isEqualTo(2);
        Organisation small = organisations.find(charity).orElseThrow();
        assertThat(reading.of(Actor.NOBODY, small, TODAY).now().getFirst().chains())
                .singleElement()
                .satisfies(c -> assertThat(c).extracting(Named::id).containsExactly(league));

        networks.end(Actor.PROGRAM, inLeague.id(), new EndForm("2026-11-01", "left", "")).orThrow();
        assertThat(memberships.of(charity, TODAY)).containsExactly(union);
    }

    @Test
    @DisplayName("refuses circles on whatever day they would close, and only those")
    void refusesCircles() {
        UUID first = network(OrganisationKind.NETWORK, "شبكة ألف");
        UUID second = network(OrganisationKind.NETWORK, "شبكة باء");
        UUID third = network(OrganisationKind.NETWORK, "شبكة جيم");
        enter(first, second, "2020-01-01", "2023-01-01").orThrow();
        enter(second, third, "2022-01-01", "").orThrow();
        assertThat(enter(third, first, "2022-06-01", "").isDone()).isFalse();
        assertThat(enter(third, first, "2020-01-01", "2022-01-02").isDone()).isFalse();
        assertThat(enter(third, first, "2020-01-01", "2022-01-01").isDone()).isTrue();
        assertThat(enter(third, first, "2023-01-01", "").isDone()).isTrue();
        assertThat(enter(first, second, "2024-01-01", "").isDone()).isFalse();
    }

    @Test
    @DisplayName(
            "lets one of two win who would close a circle together, and one of eight who enter the same")
    void oneOfTwoWins() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 6; round++) {
                UUID one = network(OrganisationKind.NETWORK, "شبكة الصباح " + round);
                UUID other = network(OrganisationKind.NETWORK, "شبكة المساء " + round);
                List<Callable<Outcome<Membership>>> both =
                        List.of(() -> enter(one, other, TODAY), () -> enter(other, one, TODAY));
                int done = 0;
                for (var outcome : people.invokeAll(both)) {
                    done += outcome.get().isDone() ? 1 : 0;
                }
                assertThat(done).isEqualTo(1);
            }
            UUID union = network(OrganisationKind.UNION, "اتحاد الظهيرة");
            UUID charity = charity("جمعية الظهيرة");
            List<Callable<Outcome<Membership>>> same = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                LocalDate since = TODAY.minusDays(i);
                same.add(() -> enter(charity, union, since));
            }
            int done = 0;
            for (var outcome : people.invokeAll(same)) {
                done += outcome.get().isDone() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    private List<String> due(Actor actor) {
        return obligations.dueFrom(actor, clock.instant()).stream().map(Obligation::link).toList();
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

    private Actor manager(String name, UUID organisation) {
        Person person =
                people.addOrFind(Actor.PROGRAM, name, UUID.randomUUID() + "@example.org", "ar")
                        .orThrow();
        people.grant(Actor.PROGRAM, person.id(), organisation, Role.MANAGER);
        return new Actor(person.id(), organisation, Set.of(Role.MANAGER), "page");
    }
}
