package org.multaqa.agreements;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation named in a version of an agreement.
 *
 * @param signedBy the manager who signed for it
 * @param signedHash the SHA-256 of the text that was signed
 * @param leftAt when it left; from then on it is a party no more
 */
public record Party(
        UUID organisation,
        @Nullable Instant signedAt,
        @Nullable UUID signedBy,
        @Nullable String signedHash,
        @Nullable Instant leftAt) {

    public boolean hasSigned() {
        return signedAt != null;
    }

    public boolean hasLeft() {
        return leftAt != null;
    }
}
