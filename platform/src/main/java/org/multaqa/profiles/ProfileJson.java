package org.multaqa.profiles;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.ChangeRequest;
import org.multaqa.directory.DirectoryRight;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Words;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/** Organisations and the parts of their profiles as the API gives them. */
@Component
class ProfileJson {
    private final Profiles profiles;
    private final Gazetteer gazetteer;
    private final Clock clock;

    ProfileJson(Profiles profiles, Gazetteer gazetteer, Clock clock) {
        this.profiles = profiles;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /** Everything of an organisation that this reader may see. */
    Map<String, @Nullable Object> organisation(Actor reader, Organisation it) {
        Map<String, @Nullable Object> json = fields(it);
        Profile profile = profile(reader, it.id());
        json.put("contacts", parts(profile.contacts()));
        json.put("services", parts(profile.services()));
        json.put("areas", profile.areas().stream().map(this::place).toList());
        json.put("pastWork", parts(profile.pastWork()));
        return json;
    }

    /** The profile as this reader may see it. */
    Profile profile(Actor reader, UUID organisation) {
        List<UUID> one = List.of(organisation);
        boolean members = reader.may(DirectoryRight.READ_MEMBERS_CONTACTS, organisation);
        return (members ? profiles.whole(one) : profiles.of(one))
                .getOrDefault(organisation, Profile.EMPTY);
    }

    private Map<String, @Nullable Object> fields(Organisation it) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("kind", Words.word(it.kind()));
        json.put("nameAr", it.nameAr());
        json.put("nameEn", it.nameEn());
        json.put("shortName", it.shortName());
        json.put("legalForm", word(it.legalForm()));
        json.put("classes", it.classes().stream().map(Words::word).toList());
        json.put("scope", word(it.scope()));
        json.put("sectors", it.sectors().stream().map(Words::word).toList());
        json.put("foundedYear", it.foundedYear());
        json.put("staff", it.staff());
        json.put("volunteers", it.volunteers());
        json.put("homePlace", it.homePlace());
        json.put("place", it.homePlace() == null ? null : place(it.homePlace()));
        json.put("address", it.address());
        json.put("about", it.about());
        json.put("takesBankTransfers", it.takesBankTransfers());
        json.put("takesMobileMoney", it.takesMobileMoney());
        json.put("state", Words.word(it.state()));
        json.put("stateReason", it.stateReason());
        json.put("freshness", Words.word(Freshness.of(it, clock.instant())));
        json.put("confirmedAt", it.confirmedAt());
        json.put("createdAt", it.createdAt());
        json.put("changedAt", it.changedAt());
        json.put("version", it.version());
        return json;
    }

    /** A place with its names. */
    Map<String, @Nullable Object> place(String code) {
        Place place = gazetteer.find(code).orElse(null);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", code);
        json.put("nameAr", place == null ? null : place.nameAr());
        json.put("nameEn", place == null ? null : place.name(Language.ENGLISH));
        return json;
    }

    List<Map<String, @Nullable Object>> parts(List<? extends Part> parts) {
        return parts.stream().map(this::part).toList();
    }

    Map<String, @Nullable Object> part(Part part) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", part.id());
        switch (part) {
            case Contact contact -> {
                json.put("kind", Words.word(contact.kind()));
                json.put("value", contact.value());
                json.put("label", contact.label());
                json.put("person", contact.person());
                json.put("membersOnly", contact.membersOnly());
            }
            case ServiceOffered service -> {
                json.put("nameAr", service.nameAr());
                json.put("nameEn", service.nameEn());
                json.put("sector", Words.word(service.sector()));
                json.put("places", service.places().stream().map(this::place).toList());
                json.put("audience", service.audience());
                json.put("eligibility", service.eligibility());
                json.put("hours", service.hours());
            }
            case PastWork work -> {
                json.put("place", work.place());
                json.put("fromYear", work.fromYear());
                json.put("toYear", work.toYear());
                json.put("authority", work.authority());
                json.put("number", work.number());
            }
        }
        json.put("version", part.version());
        return json;
    }

    static Map<String, @Nullable Object> request(ChangeRequest it) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("organisation", it.organisation());
        json.put("field", it.field());
        json.put("was", it.wasText());
        json.put("new", it.newText());
        json.put("state", Words.word(it.state()));
        json.put("askedBy", it.askedBy());
        json.put("askedAt", it.askedAt());
        json.put("due", it.due());
        json.put("escalatedAt", it.escalatedAt());
        json.put("decidedBy", it.decidedBy());
        json.put("decidedAt", it.decidedAt());
        json.put("reason", it.reason());
        return json;
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : Words.word(value);
    }
}
