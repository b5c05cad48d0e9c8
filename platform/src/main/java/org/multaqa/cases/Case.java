package org.multaqa.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as the hub has it. Keys and proofs are in hexadecimal; the hub can check none of them.
 *
 * @param owner null until somebody has answered as the owner
 * @param due by when the next step has to be done
 * @param openerKey the opener's X25519 key for this case
 * @param proof that the opener has opened the payload, for the owner to check
 * @param ownerKey the public key of the record's mailbox, which hashes to the handle
 * @param answer proof of the owner, for the opener to check
 */
public record Case(
        UUID id,
        String handle,
        UUID opener,
        @Nullable UUID owner,
        UUID agreement,
        String kind,
        CaseState state,
        Instant openedAt,
        Instant due,
        String openerKey,
        String proof,
        @Nullable String ownerKey,
        @Nullable String answer,
        @Nullable CaseOutcome openerOutcome,
        @Nullable CaseOutcome ownerOutcome,
        @Nullable CaseOutcome outcome,
        @Nullable Instant endedAt) {

    /** Whether an organisation is one of the two. */
    boolean isOf(@Nullable UUID organisation) {
        return opener.equals(organisation) || owner != null && owner.equals(organisation);
    }

    /** Whether an organisation opened it. */
    boolean isOpenedBy(@Nullable UUID organisation) {
        return opener.equals(organisation);
    }

    /** What an organisation said came of it. */
    @Nullable CaseOutcome said(@Nullable UUID organisation) {
        return isOpenedBy(organisation) ? openerOutcome : ownerOutcome;
    }

    /** A number that people can say. */
    public String number() {
        String hex = id.toString().replace("-", "");
        return hex.substring(hex.length() - 8);
    }
}
