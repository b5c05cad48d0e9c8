package org.multaqa.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document at a thing.
 *
 * @param kind the kind of the thing, {@code licence}
 * @param thing the thing's id
 * @param organisation whom it is about, for the trail
 * @param name as it was called where it came from, made safe
 * @param sha256 its content, in 64 hexadecimal digits
 */
public record Attachment(
        UUID id,
        String kind,
        UUID thing,
        UUID organisation,
        String name,
        FileType type,
        long size,
        String sha256,
        @Nullable UUID addedBy,
        Instant addedAt) {

    /** Where it is had by who may read it. */
    public String address() {
        return "/files/" + id;
    }

    /** Its size in whole kilobytes, one at least. */
    public long kilobytes() {
        return Math.max(1, Math.round(size / 1024.0));
    }
}
