package org.multaqa.profiles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.search.HsdsDetails;
import org.springframework.stereotype.Component;

/** What profiles tell of organisations to the exchange by Open Referral: what is public. */
@Component
class ExchangedProfiles implements HsdsDetails.Source {
    private final Profiles profiles;

    ExchangedProfiles(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Map<UUID, HsdsDetails> of(Collection<UUID> organisations) {
        Map<UUID, HsdsDetails> told = new HashMap<>();
        profiles.of(organisations).forEach((id, profile) -> told.put(id, details(profile)));
        return told;
    }

    private static HsdsDetails details(Profile profile) {
        List<HsdsDetails.Phone> phones = new ArrayList<>();
        List<HsdsDetails.Contact> contacts = new ArrayList<>();
        for (Contact contact : profile.contacts()) {
            if (contact.person() != null) {
                contacts.add(contact(contact));
            } else if (contact.kind().isDialled()) {
                phones.add(phone(contact.id(), contact));
            }
        }
        return new HsdsDetails(
                first(profile, ContactKind.EMAIL),
                first(profile, ContactKind.WEBSITE),
                List.of(),
                phones,
                contacts,
                profile.services().stream().map(s -> service(s, profile.areas())).toList());
    }

    private static @Nullable String first(Profile profile, ContactKind kind) {
        return profile.contacts().stream()
                .filter(c -> c.kind() == kind && c.person() == null)
                .map(Contact::value)
                .findFirst()
                .orElse(null);
    }

    private static HsdsDetails.Contact contact(Contact it) {
        return new HsdsDetails.Contact(
                it.id(),
                it.person(),
                it.label(),
                it.kind() == ContactKind.EMAIL ? it.value() : null,
                it.kind().isDialled() ? List.of(phone(numberOf(it), it)) : List.of());
    }

    /** A number beside its person is a thing of its own there, with an id that stays the same. */
    private static UUID numberOf(Contact it) {
        return UUID.nameUUIDFromBytes(("phone " + it.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static HsdsDetails.Phone phone(UUID id, Contact it) {
        String type = it.kind() == ContactKind.PHONE ? "voice" : "cell";
        return new HsdsDetails.Phone(id, it.value(), type, it.label());
    }

    private static HsdsDetails.Service service(ServiceOffered it, List<String> areas) {
        return new HsdsDetails.Service(
                it.id(),
                it.nameAr(),
                it.nameEn(),
                it.audience(),
                true,
                it.eligibility(),
                null,
                null,
                it.hours(),
                it.places(),
                it.places().isEmpty() ? areas : it.places(),
                List.of());
    }
}
