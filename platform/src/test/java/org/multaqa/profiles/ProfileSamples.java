package org.multaqa.profiles;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.stereotype.Component;

/** Parts of the profile of the charity الياسمين. */
@Component
final class ProfileSamples implements PermissionSamples {
    private final ProfileParts parts;
    private final Areas areas;
    private final Profiles profiles;
    private final AtomicInteger number = new AtomicInteger(1_000_000);

    ProfileSamples(ProfileParts parts, Areas areas, Profiles profiles) {
        this.parts = parts;
        this.areas = areas;
        this.profiles = profiles;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "contact",
                union ->
                        add(
                                union,
                                PartKind.CONTACTS,
                                Typed.with(
                                        "kind",
                                        ContactKind.MOBILE,
                                        "value",
                                        "094" + number.incrementAndGet())),
                "service",
                union ->
                        add(
                                union,
                                PartKind.SERVICES,
                                Typed.with("nameAr", "سلة غذائية", "sector", "food-security")),
                "past-work",
                union -> add(union, PartKind.PAST_WORK, Typed.with("place", "إدلب")),
                "area",
                union -> {
                    areas.add(
                                    union.actor(Who.OWN_MANAGER),
                                    union.yasmin(),
                                    Typed.with("places", "SY02"))
                            .orThrow();
                    return "SY02";
                });
    }

    /** Adds a part, after making room where the tests before have filled the profile. */
    private String add(SampleUnion union, PartKind kind, Typed typed) {
        UUID id = union.yasmin();
        Profile profile = profiles.whole(java.util.List.of(id)).get(id);
        java.util.List.of(profile.contacts(), profile.services(), profile.pastWork())
                .get(kind.ordinal())
                .forEach(part -> parts.remove(union.actor(Who.OWN_MANAGER), id, kind, part.id()));
        return parts.add(union.actor(Who.OWN_MANAGER), id, kind, typed).orThrow().id().toString();
    }
}
