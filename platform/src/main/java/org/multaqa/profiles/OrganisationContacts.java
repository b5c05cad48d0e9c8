package org.multaqa.profiles;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.DirectoryRight;
import org.springframework.stereotype.Service;

/** How organisations are reached, for pages of other modules. */
@Service
public class OrganisationContacts {
    private final ProfileCache cache;

    OrganisationContacts(ProfileCache cache) {
        this.cache = cache;
    }

    /** The contacts of organisations that this reader may see; none where there are none. */
    public Map<UUID, List<Contact>> of(Actor reader, Collection<UUID> organisations) {
        Map<UUID, List<Contact>> contacts = new HashMap<>();
        for (UUID id : organisations) {
            boolean members = reader.may(DirectoryRight.READ_MEMBERS_CONTACTS, id);
            cache.find(id)
                    .map(ProfileCache.Held::profile)
                    .map(profile -> members ? profile : profile.publicOnly())
                    .ifPresent(profile -> contacts.put(id, profile.contacts()));
        }
        return contacts;
    }
}
