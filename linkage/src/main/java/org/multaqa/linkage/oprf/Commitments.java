package org.multaqa.linkage.oprf;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import org.multaqa.linkage.sodium.Ristretto;
import org.multaqa.linkage.sodium.Secret;

/**
 * What a dealer says in public of its line: its value at zero and its slope, both times the
 * generator (Feldman), and a proof that it knows the first, so that nobody takes another's and
 * turns it against the sum (Schnorr, bound to the dealer's number).
 *
 * @param start the line's value at zero, as an element
 * @param slope the line's slope, as an element
 * @param knowledge challenge and response of the proof
 */
record Commitments(int dealer, byte[] start, byte[] slope, byte[] knowledge) {

    static Commitments of(int dealer, Secret start, Secret slope) {
        byte[] startPoint = Points.publicKey(start.memory());
        byte[] slopePoint = Points.publicKey(slope.memory());
        try (Arena arena = Arena.ofConfined();
                Secret nonce = Secret.randomScalar()) {
            MemorySegment challenge = arena.allocate(Ristretto.BYTES);
            challenge(challenge, dealer, startPoint, slopePoint, Points.publicKey(nonce.memory()));
            MemorySegment response = arena.allocate(Ristretto.BYTES);
            Ristretto.multiplyScalars(response, challenge, start.memory());
            Ristretto.addScalars(response, response, nonce.memory());
            byte[] knowledge = new byte[Proof.BYTES];
            MemorySegment.copy(challenge, ValueLayout.JAVA_BYTE, 0, knowledge, 0, Ristretto.BYTES);
            MemorySegment.copy(
                    response,
                    ValueLayout.JAVA_BYTE,
                    0,
                    knowledge,
                    Ristretto.BYTES,
                    Ristretto.BYTES);
            return new Commitments(dealer, startPoint, slopePoint, knowledge);
        }
    }

    /** Whether the dealer knows what it committed to. */
    boolean known() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment all = arena.allocateFrom(ValueLayout.JAVA_BYTE, knowledge);
            MemorySegment challenge = all.asSlice(0, Ristretto.BYTES);
            Elements claimed = Points.element(start);
            Elements slopes = Points.element(slope);
            Elements nonce = Elements.ofSize(1);
            MemorySegment part = arena.allocate(Ristretto.BYTES);
            boolean done =
                    Ristretto.multiplyBase(nonce.at(0), all.asSlice(Ristretto.BYTES))
                            && Ristretto.multiply(part, challenge, claimed.at(0))
                            && Ristretto.subtract(nonce.at(0), nonce.at(0), part);
            MemorySegment expected = arena.allocate(Ristretto.BYTES);
            challenge(expected, dealer, claimed.bytes(), slopes.bytes(), nonce.bytes());
            return done && expected.mismatch(challenge) == -1;
        } catch (ElementRefused e) {
            return false;
        }
    }

    /** The public key of the line's value at a holder's number. */
    Elements at(int number) {
        Elements sum = Points.times(Points.element(slope), number);
        Points.add(sum, Points.element(start));
        return sum;
    }

    /** The pledge that is given before anyone's commitments are shown. */
    byte[] pledge() {
        MessageDigest hash = Suite.sha512();
        hash.update((byte) dealer);
        hash.update(start);
        hash.update(slope);
        hash.update(knowledge);
        return hash.digest();
    }

    private static void challenge(
            MemorySegment to, int dealer, byte[] start, byte[] slope, byte[] nonce) {
        Suite.VOPRF.hashToScalar(
                to,
                Suite.ascii("multaqa-dealer-1"),
                new byte[] {(byte) dealer},
                start,
                slope,
                nonce);
    }
}
