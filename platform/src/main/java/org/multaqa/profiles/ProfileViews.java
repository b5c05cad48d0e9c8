package org.multaqa.profiles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Assured;
import org.multaqa.directory.ChangeRequest;
import org.multaqa.directory.ChangeRequests;
import org.multaqa.directory.DirectoryRight;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.ProfileSection;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Component;

/** Puts together what a reader sees of an organisation. */
@Component
class ProfileViews {
    /** A manager is led to confirm first when it was done longer ago. */
    private static final Duration CONFIRMED_LATELY = Duration.ofDays(28);

    private final ProfileCache cache;
    private final ChangeRequests requests;
    private final List<ProfileSection> sections;
    private final Gazetteer gazetteer;
    private final FieldWords words;
    private final Clock clock;

    ProfileViews(
            ProfileCache cache,
            ChangeRequests requests,
            List<ProfileSection> sections,
            Gazetteer gazetteer,
            FieldWords words,
            Clock clock) {
        this.cache = cache;
        this.requests = requests;
        this.sections =
                sections.stream()
                        .sorted(java.util.Comparator.comparingInt(ProfileSection::order))
                        .toList();
        this.gazetteer = gazetteer;
        this.words = words;
        this.clock = clock;
    }

    Optional<ProfilePage> of(Actor reader, UUID id, Language language, @Nullable Message notice) {
        return cache.find(id).map(held -> page(reader, held, language, notice));
    }

    private ProfilePage page(
            Actor reader, ProfileCache.Held held, Language language, @Nullable Message notice) {
        Organisation it = held.organisation();
        boolean members = reader.may(DirectoryRight.READ_MEMBERS_CONTACTS, it.id());
        Profile profile = members ? held.profile() : held.profile().publicOnly();
        List<ChangeRequest> waiting =
                reader.may(DirectoryRight.READ_CHANGE_REQUESTS, it.id())
                        ? requests.waiting(it.id())
                        : List.of();
        return new ProfilePage(
                it,
                it.homePlace() == null ? null : NamedPlace.of(gazetteer, it.homePlace()),
                Freshness.of(it, clock.instant()),
                confirmed(held, language, members),
                profile,
                held.profile().contacts().size() - profile.contacts().size(),
                places(profile),
                areas(profile),
                said(held, members),
                waiting,
                sections.stream().flatMap(s -> s.of(reader, it).stream()).toList(),
                allowed(reader, it, members),
                words,
                notice);
    }

    private ProfilePage.Allowed allowed(Actor reader, Organisation it, boolean names) {
        boolean confirm = it.isActive() && reader.may(DirectoryRight.CONFIRM_PROFILE, it.id());
        Instant lately = clock.instant().minus(CONFIRMED_LATELY);
        boolean own = it.id().equals(reader.organisation());
        return new ProfilePage.Allowed(
                it.isActive() && reader.may(DirectoryRight.EDIT_PROFILE, it.id()),
                confirm,
                reader.may(DirectoryRight.CLOSE, it.id()),
                confirm && own && (it.confirmedAt() == null || it.confirmedAt().isBefore(lately)),
                names);
    }

    private static Message confirmed(ProfileCache.Held held, Language language, boolean members) {
        Organisation it = held.organisation();
        if (it.confirmedAt() == null) {
            return Message.of("profiles.never-confirmed", "day", Dates.day(language, it.fresh()));
        }
        String day = Dates.day(language, it.confirmedAt());
        String name = it.confirmedBy() == null ? null : held.names().get(it.confirmedBy());
        if (!held.byItself()) {
            return Message.of("profiles.confirmed-by-union", "day", day);
        }
        return members && name != null
                ? Message.of("profiles.confirmed-by-person", "day", day, "person", name)
                : Message.of("profiles.confirmed-by-itself", "day", day);
    }

    private Map<String, NamedPlace> places(Profile profile) {
        Map<String, NamedPlace> places = new HashMap<>();
        for (ServiceOffered service : profile.services()) {
            for (String code : service.places()) {
                places.computeIfAbsent(code, c -> NamedPlace.of(gazetteer, c));
            }
        }
        return places;
    }

    private List<ProfilePage.AreaGroup> areas(Profile profile) {
        return grouped(profile.areas().stream().map(c -> NamedPlace.of(gazetteer, c)).toList());
    }

    /** Places by governorate, in the order of their codes. */
    static List<ProfilePage.AreaGroup> grouped(List<NamedPlace> places) {
        Map<String, List<NamedPlace>> groups = new LinkedHashMap<>();
        for (NamedPlace place : places) {
            groups.computeIfAbsent(place.governorateAr(), g -> new ArrayList<>()).add(place);
        }
        return groups.values().stream()
                .map(list -> new ProfilePage.AreaGroup(list.getFirst(), list))
                .toList();
    }

    /** Field by field what was last said, the newest first; the whole where it was confirmed. */
    private static List<ProfilePage.Said> said(ProfileCache.Held held, boolean members) {
        List<ProfilePage.Said> said = new ArrayList<>();
        for (Assured assured : held.assured()) {
            said.add(
                    new ProfilePage.Said(
                            Message.of(nameOf(assured.field())),
                            assured.at(),
                            by(held, assured.person(), members)));
        }
        Organisation it = held.organisation();
        if (it.confirmedAt() != null) {
            said.add(
                    new ProfilePage.Said(
                            Message.of(
                                    said.isEmpty()
                                            ? "profiles.everything"
                                            : "profiles.everything-else"),
                            it.confirmedAt(),
                            by(held, it.confirmedBy(), members)));
        }
        said.sort(java.util.Comparator.comparing(ProfilePage.Said::at).reversed());
        return said;
    }

    private static String by(ProfileCache.Held held, @Nullable UUID person, boolean members) {
        return person == null || !members ? "" : held.names().getOrDefault(person, "");
    }

    private static String nameOf(String key) {
        return OrganisationField.ofKey(key)
                .map(field -> "directory.field." + field.word())
                .orElse("profiles.part." + key);
    }
}
