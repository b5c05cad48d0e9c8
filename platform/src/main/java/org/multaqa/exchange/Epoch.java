package org.multaqa.exchange;

import java.time.Instant;
import org.multaqa.keyholder.Invitation;

/**
 * The time of one key.
 *
 * @param groupKey SHA-256 of the group key in hexadecimal, by which requests name it
 * @param invitation the holders and the key, as they are carried by hand
 * @param mergedAt up to here what came has been merged into the table of entries
 */
public record Epoch(
        String groupKey, int number, String invitation, Instant openedAt, Instant mergedAt) {

    /** What members pinned, for comparing; they never take it from here. */
    public Invitation pinned() {
        return Invitation.read(invitation, "invitation");
    }
}
