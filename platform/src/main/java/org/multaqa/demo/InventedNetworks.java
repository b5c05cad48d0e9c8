package org.multaqa.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Role;
import org.multaqa.directory.Organisation;
import org.multaqa.networks.Capacity;
import org.multaqa.networks.EndForm;
import org.multaqa.networks.Membership;
import org.multaqa.networks.MembershipForm;
import org.multaqa.networks.Networks;
import org.multaqa.networks.Way;
import org.springframework.stereotype.Component;

/** Who belongs to which union of the invented ones: a year of comings and goings. */
@Component
class InventedNetworks implements DemoPart {
    private static final List<String> REFUSALS =
            List.of("لا تعمل الجمعية في نطاق الاتحاد", "لم يكتمل النظام الداخلي بعد");
    private static final List<String> FAREWELLS =
            List.of("نكتفي باتحاد واحد", "انتقل عملنا إلى محافظة أخرى", "");

    /** Members of the second union for a time, by their place in the cast. */
    private static final List<Integer> LEAVING = List.of(2, 4, 6, 10, 14);

    private final Networks networks;
    private final People people;

    InventedNetworks(Networks networks, People people) {
        this.networks = networks;
        this.people = people;
    }

    @Override
    public void plan(Story story) {
        UUID host = story.cast().get(InventedUnion.HOST).id();
        UUID second = story.cast().get(InventedUnion.SECOND_UNION).id();
        UUID league = story.cast().get(InventedUnion.LEAGUE).id();
        SplittableRandom random = story.random("networks");
        story.at(
                364,
                () -> {
                    manager(second, "manager-second-union", random);
                    manager(league, "manager-league", random);
                    enter(host, league, Capacity.FOUNDER, story, 900, "1");
                });
        ask(story, second, league, 220, 210, "2");
        List<Organisation> members = story.members();
        for (int i = 0; i < members.size(); i++) {
            inHost(story, members.get(i).id(), host, i, random);
            inSecond(story, members.get(i).id(), second, i, random);
        }
        leave(story, members, host, second);
    }

    /** The older members were in the union before the workspace; the younger ask one by one. */
    private void inHost(Story story, UUID member, UUID host, int i, SplittableRandom random) {
        String number = String.valueOf(i + 1);
        if (i % 4 < 2) {
            int since = random.nextInt(400, 4_000);
            Capacity capacity =
                    i < 12
                            ? Capacity.FOUNDER
                            : i % 9 == 4 ? Capacity.OBSERVER : Capacity.FULL_MEMBER;
            story.at(363, () -> enter(member, host, capacity, story, since, number));
        } else if (i % 4 == 2) {
            int asked = random.nextInt(30, 350);
            ask(story, member, host, asked, asked - random.nextInt(3, 12), number);
        } else if (i % 16 == 3) {
            story.at(random.nextInt(1, 9), () -> propose(Way.ASK, member, host, story, 0));
        } else if (i % 16 == 7) {
            int asked = random.nextInt(60, 300);
            refuse(story, member, host, asked, REFUSALS.get(i % REFUSALS.size()));
        }
    }

    private void inSecond(Story story, UUID member, UUID second, int i, SplittableRandom random) {
        String number = String.valueOf(i + 1);
        if (i == 0) {
            story.at(4, () -> propose(Way.INVITE, member, second, story, 0));
        } else if (i % 4 == 3 || i % 6 == 1) {
            int since = random.nextInt(100, 2_000);
            Capacity capacity = i % 10 == 1 ? Capacity.ASSOCIATE : Capacity.FULL_MEMBER;
            story.at(
                    Math.min(362, since),
                    () -> enter(member, second, capacity, story, since, number));
        } else if (i % 24 == 8) {
            story.at(random.nextInt(2, 12), () -> propose(Way.ASK, member, second, story, 0));
        } else if (i % 24 == 20) {
            story.at(
                    90,
                    () -> {
                        Membership asked = propose(Way.ASK, member, second, story, 90);
                        networks.withdraw(Actor.PROGRAM, asked.id()).orThrow();
                    });
        } else if (i % 24 == 12) {
            story.at(
                    6,
                    () -> {
                        Membership asked = propose(Way.ASK, member, second, story, -20);
                        networks.accept(Actor.PROGRAM, asked.id(), MembershipForm.EMPTY).orThrow();
                    });
        }
    }

    /** Some leave, one is excluded, and one comes back. */
    private void leave(Story story, List<Organisation> members, UUID host, UUID second) {
        for (int k = 0; k < LEAVING.size(); k++) {
            UUID member = members.get(LEAVING.get(k)).id();
            String word = FAREWELLS.get(k % FAREWELLS.size());
            int day = 40 + 50 * k;
            boolean excluded = k == 3;
            story.at(
                    340,
                    () -> {
                        UUID it =
                                enter(member, second, Capacity.FULL_MEMBER, story, 700, null).id();
                        story.at(
                                day,
                                () ->
                                        end(
                                                it,
                                                story,
                                                day,
                                                excluded ? "excluded" : "left",
                                                excluded
                                                        ? "لم تُسدَّد الاشتراكات لثلاث سنوات"
                                                        : word));
                    });
        }
        UUID returns = members.get(3).id();
        story.at(
                350,
                () -> {
                    UUID it = enter(returns, host, Capacity.FULL_MEMBER, story, 1_500, null).id();
                    story.at(300, () -> end(it, story, 300, "left", FAREWELLS.getFirst()));
                });
    }

    private void end(UUID membership, Story story, int daysAgo, String how, String reason) {
        EndForm form = new EndForm(story.day(daysAgo).toString(), how, reason);
        networks.end(Actor.PROGRAM, membership, form).orThrow();
    }

    private void ask(
            Story story, UUID member, UUID network, int asked, int accepted, String number) {
        story.at(
                asked,
                () -> {
                    Membership wish = propose(Way.ASK, member, network, story, accepted);
                    story.at(
                            accepted,
                            () ->
                                    networks.accept(
                                                    Actor.PROGRAM,
                                                    wish.id(),
                                                    MembershipForm.of(
                                                            Capacity.FULL_MEMBER,
                                                            story.day(accepted),
                                                            number))
                                            .orThrow());
                });
    }

    private void refuse(Story story, UUID member, UUID network, int asked, String reason) {
        story.at(
                asked,
                () -> {
                    Membership wish = propose(Way.ASK, member, network, story, asked);
                    story.at(
                            asked - 9,
                            () -> networks.refuse(Actor.PROGRAM, wish.id(), reason).orThrow());
                });
    }

    private Membership propose(Way way, UUID member, UUID network, Story story, int since) {
        MembershipForm form =
                new MembershipForm(
                        Capacity.FULL_MEMBER.name(),
                        story.day(since).toString(),
                        "",
                        "",
                        way == Way.ASK ? "نعمل مع أعضائكم في المنطقة نفسها." : "يسعدنا انضمامكم.");
        return networks.propose(Actor.PROGRAM, way, member, network, form).orThrow();
    }

    private Membership enter(
            UUID member,
            UUID network,
            Capacity capacity,
            Story story,
            int since,
            @org.jspecify.annotations.Nullable String number) {
        return networks.propose(
                        Actor.PROGRAM,
                        Way.ENTER,
                        member,
                        network,
                        MembershipForm.of(capacity, story.day(since), number))
                .orThrow();
    }

    private void manager(UUID organisation, String mailbox, SplittableRandom random) {
        UUID person =
                people.addOrFind(
                                Actor.PROGRAM,
                                InventedNames.person(random).ar(),
                                mailbox + "@example.org",
                                "ar")
                        .orThrow()
                        .id();
        people.grant(Actor.PROGRAM, person, organisation, Role.MANAGER);
    }
}
