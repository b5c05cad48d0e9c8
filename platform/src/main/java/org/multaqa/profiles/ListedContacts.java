package org.multaqa.profiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.intake.MemberListExtra;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/** Contacts that a list of members brings. A number becomes a mobile's where it can be one. */
@Component
class ListedContacts implements MemberListExtra {
    private final ProfileParts parts;
    private final ContactStore contacts;

    ListedContacts(ProfileParts parts, ContactStore contacts) {
        this.parts = parts;
        this.contacts = contacts;
    }

    @Override
    public Set<String> keys() {
        return Set.of(PHONES, EMAILS, WEB);
    }

    @Override
    public List<Message> keep(Actor by, UUID organisation, Map<String, String> values) {
        List<Message> notKept = new ArrayList<>();
        values.forEach((key, text) -> {
            for (String value : text.split("[,،]")) {
                if (!value.isBlank()) {
                    add(by, organisation, kind(key, value.strip()), value.strip(), notKept);
                }
            }
        });
        return notKept;
    }

    private static ContactKind kind(String key, String value) {
        return switch (key) {
            case EMAILS -> ContactKind.EMAIL;
            case WEB -> ContactKind.WEBSITE;
            default ->
                    value.matches("(\\+963|00963|0)?9\\d{8}")
                            ? ContactKind.MOBILE
                            : ContactKind.PHONE;
        };
    }

    private void add(
            Actor by, UUID organisation, ContactKind kind, String value, List<Message> notKept) {
        boolean there =
                contacts.of(List.of(organisation)).stream()
                        .anyMatch(c -> c.kind() == kind && c.value().equals(value));
        if (there) {
            return;
        }
        Outcome<Part> added =
                parts.add(
                        by,
                        organisation,
                        PartKind.CONTACTS,
                        Typed.with("kind", kind, "value", value));
        if (added instanceof Outcome.Refused<Part> refused) {
            notKept.add(
                    Message.of(
                            "profiles.contact-not-kept",
                            "value",
                            value,
                            "why",
                            refused.problems().getFirst().message()));
        }
    }

    @Override
    public Map<UUID, Map<String, String>> known() {
        Map<UUID, Map<String, String>> known = new HashMap<>();
        for (Contact contact : contacts.all()) {
            String key =
                    contact.kind().isDialled()
                            ? PHONES
                            : contact.kind() == ContactKind.EMAIL
                                    ? EMAILS
                                    : contact.kind() == ContactKind.WEBSITE ? WEB : null;
            if (key != null) {
                known.computeIfAbsent(contact.organisationId(), o -> new HashMap<>())
                        .merge(key, contact.value(), (a, b) -> a + "," + b);
            }
        }
        return known;
    }
}
