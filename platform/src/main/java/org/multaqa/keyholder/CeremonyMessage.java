package org.multaqa.keyholder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.sodium.SigningKey;

/**
 * What one holder says to another in a ceremony, signed by it.
 *
 * @param plan {@link CeremonyPlan#identifier}
 * @param session drawn by all three together, zeros in the first round: what was said in a ceremony
 *     that broke off means nothing in the next
 * @param from the holder that says it
 */
record CeremonyMessage(
        byte[] plan, byte[] session, Round round, int from, byte[] body, byte[] signature) {
    /** The most that a message can have: an echo of all that was said, and a little. */
    static final int LARGEST = 4 << 10;

    private static final int HASH = 32;
    private static final byte[] LABEL =
            "multaqa ceremony message 1\n".getBytes(StandardCharsets.US_ASCII);

    /** The rounds, each complete before the next begins. */
    enum Round {
        /** A random number for the session, and a key to which points are sealed. */
        HELLO,
        /** The hash of what the dealer is going to say. */
        PLEDGE,
        /** What the dealer says of its line. */
        COMMITMENTS,
        /** All that was heard so far, as it was signed: who said two things is found out. */
        ECHO,
        /** The receiver's point of the dealer's line, sealed. */
        POINT,
        /** Whose point does not fit. */
        COMPLAINTS,
        /** The points complained of, before everyone. */
        DISCLOSED,
        /** The hash of the key that came of it. */
        KEY,
        /** The share is on this holder's disk. */
        KEPT,
        /** The holder ends the ceremony; whom it found lying, or 0. */
        END
    }

    static CeremonyMessage signed(
            SigningKey key, byte[] plan, byte[] session, Round round, int from, byte[] body) {
        CeremonyMessage bare = new CeremonyMessage(plan, session, round, from, body, new byte[0]);
        return new CeremonyMessage(
                plan,
                session,
                round,
                from,
                body,
                key.sign(Hashes.join(LABEL, bare.content().done())));
    }

    boolean isSignedBy(HolderCard card) {
        return SigningKey.verify(card.identity(), Hashes.join(LABEL, content().done()), signature);
    }

    boolean says(CeremonyMessage other) {
        return Arrays.equals(content().done(), other.content().done());
    }

    byte[] written() {
        return content().bytes(signature).done();
    }

    private WireWriter content() {
        return new WireWriter()
                .bytes(plan)
                .bytes(session)
                .small(round.ordinal())
                .small(from)
                .number(body.length)
                .bytes(body);
    }

    /** Reads one; anything else is a {@link MalformedMessage}. */
    static CeremonyMessage read(byte[] bytes) {
        WireReader reader = new WireReader(bytes);
        CeremonyMessage message = read(reader);
        if (reader.position() != bytes.length) {
            throw new MalformedMessage("something stands behind it");
        }
        return message;
    }

    /** Reads one of several that stand behind each other. */
    static CeremonyMessage read(WireReader reader) {
        byte[] plan = reader.bytes(HASH);
        byte[] session = reader.bytes(HASH);
        int round = reader.small();
        int from = reader.small();
        if (round >= Round.values().length || from < 1 || from > GroupKey.HOLDERS) {
            throw new MalformedMessage("an unknown round or holder");
        }
        byte[] body = reader.bytes(reader.number(LARGEST));
        return new CeremonyMessage(
                plan,
                session,
                Round.values()[round],
                from,
                body,
                reader.bytes(SigningKey.SIGNATURE_BYTES));
    }
}
