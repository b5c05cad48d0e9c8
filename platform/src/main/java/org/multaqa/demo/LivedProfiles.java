package org.multaqa.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.directory.ChangeRequest;
import org.multaqa.directory.ChangeRequests;
import org.multaqa.directory.Confirmations;
import org.multaqa.directory.Edited;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.Organisations;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Outcome;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.multaqa.profiles.Areas;
import org.multaqa.profiles.PartKind;
import org.multaqa.profiles.ProfileParts;
import org.multaqa.profiles.Typed;
import org.springframework.stereotype.Component;

/**
 * A year of profiles: contacts, services, areas and past work, confirmed by some in time, by some
 * late and by some not at all; edits that wait, and what was decided on them.
 */
@Component
class LivedProfiles implements DemoPart {
    private final ProfileParts parts;
    private final Areas areas;
    private final Confirmations confirmations;
    private final Organisations organisations;
    private final ChangeRequests requests;
    private final People people;
    private final Gazetteer gazetteer;
    private final List<Duty> duties;
    private final Clock clock;

    LivedProfiles(
            ProfileParts parts,
            Areas areas,
            Confirmations confirmations,
            Organisations organisations,
            ChangeRequests requests,
            People people,
            Gazetteer gazetteer,
            List<Duty> duties,
            Clock clock) {
        this.parts = parts;
        this.areas = areas;
        this.confirmations = confirmations;
        this.organisations = organisations;
        this.requests = requests;
        this.people = people;
        this.gazetteer = gazetteer;
        this.duties =
                duties.stream()
                        .filter(d ->
                                d.name().startsWith("profiles-")
                                        || d.name().startsWith("change-requests-"))
                        .toList();
        this.clock = clock;
    }

    @Override
    public void plan(Story story) {
        SplittableRandom random = story.random("profiles");
        Map<String, List<String>> communities = communities();
        List<Organisation> members = story.members();
        for (int i = 0; i < members.size(); i++) {
            Organisation it = members.get(i);
            int number = i;
            // Every twelfth has a name and nothing else yet: a directory is never complete.
            if (i % 12 != 11) {
                story.at(364 - random.nextInt(60), () -> describe(it, number, random, communities));
            }
            confirmations(story, it, number, random);
        }
        for (int day : new int[] {150, 120, 90, 60, 30, 12, 1}) {
            story.at(day, () -> duties.forEach(duty -> duty.perform(clock.instant())));
        }
        wishes(story, members);
    }

    private Map<String, List<String>> communities() {
        Map<String, List<String>> byGovernorate = new HashMap<>();
        for (Place place : gazetteer.ofLevel(Level.COMMUNITY)) {
            gazetteer
                    .ancestor(place.code(), Level.GOVERNORATE)
                    .ifPresent(g ->
                            byGovernorate
                                    .computeIfAbsent(g.code(), c -> new ArrayList<>())
                                    .add(place.code()));
        }
        return byGovernorate;
    }

    private void describe(
            Organisation it,
            int number,
            SplittableRandom random,
            Map<String, List<String>> communities) {
        Actor manager = manager(it);
        String governorate =
                gazetteer
                        .ancestor(String.valueOf(it.homePlace()), Level.GOVERNORATE)
                        .map(Place::code)
                        .orElse("SY01");
        List<String> served = new ArrayList<>();
        List<String> near = communities.getOrDefault(governorate, List.of());
        for (int i = random.nextInt(2, 7); i > 0 && !near.isEmpty(); i--) {
            served.add(near.get(random.nextInt(near.size())));
        }
        if (number % 5 == 0) {
            served.add(governorate);
        }
        areas.add(manager, it.id(), Typed.with("places", served)).orThrow();
        contacts(manager, it, number, random);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            List<String> places = served.subList(0, random.nextInt(Math.min(3, served.size()) + 1));
            parts.add(manager, it.id(), PartKind.SERVICES, InventedServices.any(random, places))
                    .orThrow();
        }
        if (number % 4 == 1) {
            pastWork(manager, it, random);
        }
    }

    private void contacts(Actor manager, Organisation it, int number, SplittableRandom random) {
        String mobile = "09" + (30 + random.nextInt(60)) + (100_000 + random.nextInt(900_000));
        contact(
                manager,
                it,
                "phone",
                "011 5" + (100_000 + random.nextInt(900_000)),
                "المكتب",
                false);
        contact(manager, it, number % 3 == 0 ? "whatsapp" : "mobile", mobile, "المدير", true);
        contact(manager, it, "email", "office-" + number + "@example.org", "", false);
        if (number % 3 == 0) {
            contact(manager, it, "website", "charity-" + number + ".example", "", false);
        }
        if (number % 4 == 0) {
            contact(manager, it, "social", "social.example/charity" + number, "أخبارنا", false);
        }
        if (number % 4 == 2) {
            spokesperson(manager, it, number);
        }
    }

    /** Some name whom the public may call; out of the year's chances, which stay as they were. */
    private void spokesperson(Actor manager, Organisation it, int number) {
        Typed typed =
                Typed.with(
                        "kind",
                        "mobile",
                        "value",
                        "0944" + (100_000 + number * 37),
                        "label",
                        "العلاقات العامة",
                        "person",
                        InventedNames.person(new SplittableRandom(number)).ar());
        parts.add(manager, it.id(), PartKind.CONTACTS, typed).orThrow();
    }

    private void contact(
            Actor manager,
            Organisation it,
            String kind,
            String value,
            String label,
            boolean membersOnly) {
        Typed typed =
                Typed.with(
                        "kind", kind, "value", value, "label", label, "membersOnly", membersOnly);
        parts.add(manager, it.id(), PartKind.CONTACTS, typed).orThrow();
    }

    private void pastWork(Actor manager, Organisation it, SplittableRandom random) {
        String[][] before = {
            {"إدلب، معرة مصرين", "مديرية التنمية في الشمال (مثال)"},
            {"غازي عنتاب، تركيا", "دائرة الجمعيات (مثال)"},
            {"البقاع، لبنان", "سجل الجمعيات (مثال)"},
            {"إعزاز", "المجلس المحلي (مثال)"},
            {"إربد، الأردن", "سجل الجمعيات (مثال)"}
        };
        String[] place = before[random.nextInt(before.length)];
        int from = 2012 + random.nextInt(6);
        parts.add(
                        manager,
                        it.id(),
                        PartKind.PAST_WORK,
                        Typed.with(
                                "place",
                                place[0],
                                "authority",
                                place[1],
                                "number",
                                (100 + random.nextInt(900)) + "/" + from,
                                "fromYear",
                                from,
                                "toYear",
                                from + 1 + random.nextInt(7)))
                .orThrow();
    }

    /** More than half are confirmed in time; the first one's manager has it as a duty. */
    private void confirmations(Story story, Organisation it, int number, SplittableRandom random) {
        int chance = random.nextInt(100);
        if (number == 0 || chance >= 60 && chance < 82) {
            confirmed(story, it, number == 0 ? 200 : 190 + random.nextInt(160));
        } else if (chance < 60) {
            confirmed(story, it, 200 + random.nextInt(100));
            confirmed(story, it, random.nextInt(175));
        }
    }

    private void confirmed(Story story, Organisation it, int daysAgo) {
        story.at(daysAgo, () -> confirmations.confirm(manager(it), it.id()).orThrow());
    }

    /** Edits to what the union has verified: approved, refused, left too long, still waiting. */
    private void wishes(Story story, List<Organisation> members) {
        for (int i = 0; i < Math.min(20, members.size()); i++) {
            Organisation it = members.get(i);
            int number = i;
            int asked = new int[] {45, 33, 20, 3}[i % 4];
            story.at(
                    asked,
                    () -> {
                        for (ChangeRequest request : wish(it, number)) {
                            answer(story, request, asked, number);
                        }
                    });
        }
    }

    private List<ChangeRequest> wish(Organisation cast, int number) {
        Organisation it = organisations.find(cast.id()).orElseThrow();
        if (!it.isActive()) {
            return List.of();
        }
        OrganisationForm form =
                new OrganisationForm(Map.of())
                        .with(OrganisationField.FOUNDED_YEAR, 1990 + number)
                        .with(OrganisationField.NAME_EN, it.nameEn() + " Association");
        Outcome<Edited> edited = organisations.edit(manager(it), it.id(), it.version(), form);
        return edited instanceof Outcome.Done<Edited>(Edited done) ? done.waiting() : List.of();
    }

    private void answer(Story story, ChangeRequest request, int asked, int number) {
        switch (number % 4) {
            case 0 -> story.at(asked - 2, () -> requests.approve(Actor.PROGRAM, request.id()));
            case 1 ->
                    story.at(
                            asked - 4,
                            () ->
                                    requests.refuse(
                                            Actor.PROGRAM,
                                            request.id(),
                                            "قرار الإشهار المرفق يذكر غير ذلك. أرفقوا صورة القرار المعدَّل."));
            default -> {
                // Left to wait: those asked for twenty days ago have gone to the committee.
            }
        }
    }

    private Actor manager(Organisation it) {
        return people.managersOf(it.id()).stream()
                .findFirst()
                .map(person -> people.actor(person.id(), it.id(), "page"))
                .orElse(Actor.PROGRAM);
    }
}
