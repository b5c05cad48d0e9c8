package org.multaqa.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.HostFounding;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.database.Remembering;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/**
 * What the module of accounts asks of the register: names for the frame of every page, remembered
 * for some seconds, and the making of the host union at the first start.
 */
@Component
class HostUnion implements OrganisationNames, HostFounding, Remembering {
    private final Organisations organisations;
    private final Cache<UUID, Optional<Named>> names =
            Caffeine.newBuilder()
                    .maximumSize(5_000)
                    .expireAfterWrite(Duration.ofSeconds(5))
                    .build();

    HostUnion(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Optional<Named> named(UUID organisation) {
        return names.get(
                organisation,
                id ->
                        Optional.ofNullable(organisations.names(List.of(id)).get(id))
                                .map(name -> new Named(name.ar(), name.en())));
    }

    @Override
    public Outcome<UUID> found(Actor by, String nameAr, String nameEn) {
        return organisations
                .register(by, OrganisationForm.named(OrganisationKind.UNION, nameAr, nameEn))
                .map(Organisation::id);
    }

    @Override
    public void forget() {
        names.invalidateAll();
    }
}
