package org.multaqa.oversight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.audit.Entry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the names behind the ids of the trail. */
@Component
class TrailNames {
    private final People people;
    private final ObjectProvider<OrganisationNames> organisations;

    TrailNames(People people, ObjectProvider<OrganisationNames> organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    List<TrailLine> lines(Actor reader, List<Entry> entries) {
        boolean all = reader.mayAnywhere(OversightRight.READ_TRAIL);
        Map<UUID, Optional<Person>> known = new HashMap<>();
        return entries.stream()
                .map(entry -> {
                    UUID who = entry.person();
                    boolean told =
                            who != null
                                    && (all
                                            || (entry.organisation() != null
                                                    && entry.organisation()
                                                            .equals(reader.organisation())));
                    String name =
                            who != null && told
                                    ? known.computeIfAbsent(who, people::find)
                                            .map(Person::name)
                                            .orElse(null)
                                    : null;
                    return new TrailLine(
                            entry, name, named(entry.organisation()), named(entry.about()));
                })
                .toList();
    }

    private OrganisationNames.@Nullable Named named(@Nullable UUID organisation) {
        OrganisationNames source = organisations.getIfAvailable();
        return organisation == null || source == null
                ? null
                : source.named(organisation).orElse(null);
    }
}
