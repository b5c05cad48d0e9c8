package org.multaqa.verification;

import java.util.Set;
import java.util.UUID;
import org.multaqa.directory.VerifiedFields;
import org.springframework.stereotype.Component;

/** Tells the register which fields change only by request: those of verified requirements. */
@Component
class FieldsByRequirement implements VerifiedFields {
    private final ItemStore store;

    FieldsByRequirement(ItemStore store) {
        this.store = store;
    }

    @Override
    public Set<String> of(UUID organisation) {
        return Set.copyOf(store.verifiedFields(organisation));
    }
}
