package org.multaqa.agreements;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * An agreement that is live today, as far as an act under it needs to know.
 *
 * @param parties those that have not left
 * @param retentionMonths how long what is registered under it is kept
 * @param until its last day
 */
public record LiveAgreement(
        UUID id,
        String title,
        Set<UUID> parties,
        Set<HelpKind> kinds,
        Set<Use> uses,
        int retentionMonths,
        LocalDate until) {
    public LiveAgreement {
        parties = Set.copyOf(parties);
        kinds = Set.copyOf(kinds);
        uses = Set.copyOf(uses);
    }

    /** Whether an organisation may do something about a kind of help under it. */
    public boolean allows(UUID organisation, HelpKind kind, Use use) {
        return parties.contains(organisation) && kinds.contains(kind) && uses.contains(use);
    }
}
