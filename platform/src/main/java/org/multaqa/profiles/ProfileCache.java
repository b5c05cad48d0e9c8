package org.multaqa.profiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.database.Remembering;
import org.multaqa.directory.Assured;
import org.multaqa.directory.Confirmations;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.springframework.stereotype.Component;

/**
 * Profiles as their pages show them, held in memory until the register counts a change of theirs:
 * they are read much more often than they change.
 */
@Component
class ProfileCache implements Remembering {
    private final Organisations organisations;
    private final Profiles profiles;
    private final Confirmations confirmations;
    private final People people;
    private final DirectoryChanges changes;
    private final Cache<UUID, Held> held =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .build();
    private volatile long seen;

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
        this.changes = changes;
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
        follow();
        return Optional.ofNullable(held.get(id, this::load));
    }

    @Override
    public void forget() {
        held.invalidateAll();
        seen = 0;
    }

    private void follow() {
        long before = seen;
        if (changes.number() == before) {
            return;
        }
        DirectoryChanges.News news = changes.since(before);
        // What is being loaded now is waited for and dropped; what is loaded later is new enough.
        news.organisations().forEach(held::invalidate);
        seen = news.number();
    }

    private @Nullable Held load(UUID id) {
        Organisation it = organisations.find(id).orElse(null);
        if (it == null) {
            return null;
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
        return new Held(it, profile, assured, names, byItself);
    }
}
