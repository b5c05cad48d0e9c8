package org.multaqa.profiles;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multaqa.directory.TellingFacts;
import org.springframework.stereotype.Component;

/** Numbers and addresses that two organisations seldom share, for the search for twins. */
@Component
class ContactFacts implements TellingFacts {
    private final ContactStore contacts;

    ContactFacts(ContactStore contacts) {
        this.contacts = contacts;
    }

    @Override
    public Set<Fact> of(UUID organisation) {
        return facts(contacts.of(List.of(organisation))).getOrDefault(organisation, Set.of());
    }

    @Override
    public Map<UUID, Set<Fact>> all() {
        return facts(contacts.all());
    }

    private static Map<UUID, Set<Fact>> facts(Collection<Contact> contacts) {
        Map<UUID, Set<Fact>> facts = new HashMap<>();
        for (Contact contact : contacts) {
            Kind kind =
                    switch (contact.kind()) {
                        case PHONE, MOBILE, WHATSAPP -> Kind.PHONE;
                        case EMAIL -> Kind.EMAIL;
                        case WEBSITE, SOCIAL -> Kind.WEB;
                        case POST -> null;
                    };
            if (kind != null) {
                facts.computeIfAbsent(contact.organisationId(), o -> new HashSet<>())
                        .add(new Fact(kind, contact.value()));
            }
        }
        return facts;
    }
}
