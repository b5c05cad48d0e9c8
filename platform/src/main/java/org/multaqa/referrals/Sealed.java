package org.multaqa.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What of a referral only devices can open.
 *
 * @param content nonce of 12 bytes and AES-256-GCM of the text, bound to the referral's id
 * @param wraps the content's key for each device: an ephemeral point, a nonce, and the sealed key
 */
public record Sealed(byte[] content, List<Wrap> wraps, List<Note> notes) {
    /**
     * How long a wrapped key is: 65 bytes of a point, 12 of a nonce, 32 of the key, 16 of a tag.
     */
    static final int WRAPPED = 125;

    /** The least and the most that content may have. */
    static final int LEAST = 29;

    static final int MOST = 400_000;
    static final int LONGEST_NOTE = 20_000;

    /** A key for one device. */
    public record Wrap(UUID device, byte[] wrapped) {}

    /** What one of the two wrote. */
    public record Note(UUID id, UUID organisation, Instant writtenAt, byte[] sealed) {}
}
