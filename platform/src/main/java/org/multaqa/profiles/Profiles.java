package org.multaqa.profiles;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What profiles hold beside the register's fields, for pages and exports. */
@Service
public class Profiles {
    private final ContactStore contacts;
    private final ServiceStore services;
    private final AreaStore areas;
    private final PastWorkStore pastWork;

    Profiles(
            ContactStore contacts, ServiceStore services, AreaStore areas, PastWorkStore pastWork) {
        this.contacts = contacts;
        this.services = services;
        this.areas = areas;
        this.pastWork = pastWork;
    }

    /** The profiles of organisations as everybody may see them, one for each id asked for. */
    public Map<UUID, Profile> of(Collection<UUID> organisations) {
        Map<UUID, Profile> profiles = whole(organisations);
        profiles.replaceAll((id, profile) -> profile.publicOnly());
        return profiles;
    }

    /**
     * The profiles with the contacts that are for members only: for those who carry {@code
     * READ_MEMBERS_CONTACTS}, which the caller has asked.
     */
    public Map<UUID, Profile> whole(Collection<UUID> organisations) {
        Map<UUID, Profile> profiles = new HashMap<>();
        if (organisations.isEmpty()) {
            return profiles;
        }
        Map<UUID, List<Contact>> contactsOf = byOrganisation(contacts.of(organisations));
        Map<UUID, List<ServiceOffered>> servicesOf = byOrganisation(services.of(organisations));
        Map<UUID, Set<String>> areasOf = areas.of(organisations);
        Map<UUID, List<PastWork>> workOf = byOrganisation(pastWork.of(organisations));
        for (UUID id : organisations) {
            profiles.put(
                    id,
                    new Profile(
                            Objects.requireNonNullElse(contactsOf.get(id), List.of()),
                            Objects.requireNonNullElse(servicesOf.get(id), List.of()),
                            areasOf.containsKey(id) ? List.copyOf(areasOf.get(id)) : List.of(),
                            Objects.requireNonNullElse(workOf.get(id), List.of())));
        }
        return profiles;
    }

    private static <P extends Part> Map<UUID, List<P>> byOrganisation(List<P> parts) {
        return parts.stream().collect(Collectors.groupingBy(Part::organisationId));
    }
}
