package org.multaqa.keyholder;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.multaqa.linkage.oprf.Elements;
import org.multaqa.linkage.sodium.Ristretto;
import org.multaqa.linkage.sodium.SigningKey;

/**
 * What a member asks of one holder. The salt makes each request one of its kind, so the SHA-256 of
 * all that is signed is both the name by which a repeated request is known and the commitment that
 * stands in the log: who keeps the salt can show what was asked, and nobody else can guess it.
 *
 * @param member the member's public key
 * @param holder the public key of the holder it is meant for
 * @param group {@link org.multaqa.linkage.oprf.GroupKey#identifier}
 * @param at when it was written, to the second
 * @param salt 32 bytes drawn at random
 * @param agreement the data-sharing agreement that the member cites, at most 64 bytes
 */
record EvaluationRequest(
        byte[] member,
        byte[] holder,
        byte[] group,
        Instant at,
        byte[] salt,
        Purpose purpose,
        String agreement,
        Elements elements,
        byte[] signature) {
    static final int AGREEMENT_BYTES = 64;
    private static final int VERSION = 1;
    private static final int HASH = 32;
    private static final byte[] LABEL =
            "multaqa evaluation request 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Writes and signs one. */
    static EvaluationRequest signed(
            SigningKey member,
            byte[] holder,
            byte[] group,
            Instant at,
            Purpose purpose,
            String agreement,
            Elements elements) {
        byte[] salt = new byte[HASH];
        RANDOM.nextBytes(salt);
        EvaluationRequest bare =
                new EvaluationRequest(
                        member.publicKey(),
                        holder,
                        group,
                        at,
                        salt,
                        purpose,
                        agreement,
                        elements,
                        new byte[0]);
        return new EvaluationRequest(
                member.publicKey(),
                holder,
                group,
                at,
                salt,
                purpose,
                agreement,
                elements,
                member.sign(Hashes.join(LABEL, bare.content().done())));
    }

    /** Whether the member signed it. */
    boolean isSigned() {
        return SigningKey.verify(member, Hashes.join(LABEL, content().done()), signature);
    }

    /** What names it in the log and in its answer. */
    byte[] commitment() {
        return Hashes.sha256(LABEL, content().done());
    }

    /** As it travels. */
    byte[] written() {
        WireWriter writer = content().bytes(signature);
        return writer.padded(SizeClass.holding(writer.done().length).bytes());
    }

    private WireWriter content() {
        return new WireWriter()
                .small(VERSION)
                .bytes(member)
                .bytes(holder)
                .bytes(group)
                .big(at.getEpochSecond())
                .bytes(salt)
                .small(purpose.ordinal())
                .text(agreement)
                .number(elements.size())
                .bytes(elements.bytes());
    }

    /** Reads one; anything else is a {@link MalformedMessage}. */
    static EvaluationRequest read(byte[] bytes) {
        if (!SizeClass.isOne(bytes.length)) {
            throw new MalformedMessage("not of a length that we write");
        }
        WireReader reader = new WireReader(bytes);
        if (reader.small() != VERSION) {
            throw new MalformedMessage("of another version");
        }
        byte[] member = reader.bytes(SigningKey.BYTES);
        byte[] holder = reader.bytes(SigningKey.BYTES);
        byte[] group = reader.bytes(HASH);
        Instant at = Hashes.instant(reader.big());
        byte[] salt = reader.bytes(HASH);
        int purpose = reader.small();
        if (purpose >= Purpose.values().length) {
            throw new MalformedMessage("an unknown purpose");
        }
        String agreement = reader.text(AGREEMENT_BYTES);
        int size = reader.number(Elements.MOST);
        if (size == 0) {
            throw new MalformedMessage("nothing is asked");
        }
        Elements elements = Elements.read(reader.bytes(size * Ristretto.BYTES));
        byte[] signature = reader.bytes(SigningKey.SIGNATURE_BYTES);
        if (SizeClass.holding(reader.position()).bytes() != bytes.length) {
            throw new MalformedMessage("in a larger size than it needs");
        }
        reader.requirePadding();
        return new EvaluationRequest(
                member,
                holder,
                group,
                at,
                salt,
                Purpose.values()[purpose],
                agreement,
                elements,
                signature);
    }
}
