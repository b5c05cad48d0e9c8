package org.multaqa.profiles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.directory.Assured;
import org.multaqa.directory.Confirmations;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.HeldUntilChanged;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.springframework.stereotype.Component;

/**
 * Profiles as their pages show them, held in memory until the register counts a change of theirs:
 * they are read much more often than they change.
 */
@Component
class ProfileCache {
    private final Organisations organisations;
    private final Profiles profiles;
    private final Confirmations confirmations;
    private final People people;
    private final HeldUntilChanged<Optional<Held>> held;

    ProfileCache(
            Organisations organisations,
            Profiles profiles,
            Confirmations confirmations,
            People people,
            DirectoryChanges changes) {
        this.organisations = organisations;
        this.profiles = profiles;
        this.confirmations = confirmations;
        this.people = people;
        this.held = changes.hold(this::load);
    }

    /**
     * An organisation with its whole profile.
     *
     * @param names of those who confirmed something
     * @param byItself whether the last confirmation came from the organisation itself
     */
    record Held(
            Organisation organisation,
            Profile profile,
            List<Assured> assured,
            Map<UUID, String> names,
            boolean byItself) {}

    /** The organisation of an id; one that was merged leads to the kept one. */
    Optional<Held> find(UUID id) {
        Optional<Held> found = held.of(id);
        if (found.isEmpty()) {
            // Ids of nothing would only take the place of profiles.
            held.drop(id);
        }
        return found;
    }

    private Optional<Held> load(UUID id) {
        Organisation it = organisations.find(id).orElse(null);
        if (it == null) {
            return Optional.empty();
        }
        List<Assured> assured = confirmations.of(it.id());
        Set<UUID> persons = new HashSet<>();
        assured.stream().map(Assured::person).filter(Objects::nonNull).forEach(persons::add);
        UUID confirmer = it.confirmedBy();
        if (confirmer != null) {
            persons.add(confirmer);
        }
        Map<UUID, String> names = new HashMap<>();
        for (UUID person : persons) {
            people.find(person).map(Person::name).ifPresent(name -> names.put(person, name));
        }
        boolean byItself =
                confirmer != null
                        && people.memberships(confirmer).stream()
                                .anyMatch(m -> m.organisationId().equals(it.id()));
        Profile profile = Objects.requireNonNull(profiles.whole(List.of(it.id())).get(it.id()));
        return Optional.of(new Held(it, profile, assured, names, byItself));
    }
}
