package org.multaqa.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.HostFounding;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/**
 * What the module of accounts asks of the register: names for the frame of every page, held until
 * they change, and the making of the host union at the first start.
 */
@Component
class HostUnion implements OrganisationNames, HostFounding {
    private final Organisations organisations;
    private final HeldUntilChanged<Optional<Named>> names;

    HostUnion(Organisations organisations, DirectoryChanges changes) {
        this.organisations = organisations;
        this.names = changes.hold(this::read);
    }

    @Override
    public Optional<Named> named(UUID organisation) {
        return names.of(organisation);
    }

    private Optional<Named> read(UUID organisation) {
        return Optional.ofNullable(organisations.names(List.of(organisation)).get(organisation))
                .map(name -> new Named(name.ar(), name.en()));
    }

    @Override
    public Outcome<UUID> found(Actor by, String nameAr, String nameEn) {
        return organisations
                .register(by, OrganisationForm.named(OrganisationKind.UNION, nameAr, nameEn))
                .map(Organisation::id);
    }
}
