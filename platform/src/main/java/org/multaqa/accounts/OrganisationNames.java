package org.multaqa.accounts;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what an organisation is called; given by the module that keeps the register. */
public interface OrganisationNames {
    /** A name in both scripts; the English one may be absent. */
    record Named(String nameAr, @Nullable String nameEn) {}

    Optional<Named> named(UUID organisation);
}
