package org.multaqa.linkage.oprf;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import org.multaqa.linkage.sodium.Ristretto;

/** All elements of a batch drawn together into one, and all answers likewise. */
final class Composites {
    private static final byte[] COMPOSITE = Suite.ascii("Composite");
    private static final byte[] CHALLENGE = Suite.ascii("Challenge");
    private static final byte[] LENGTH = Suite.twoBytes(Ristretto.BYTES);

    final MemorySegment ask;
    final MemorySegment answer;

    private final Suite suite;
    private final byte[] publicKey;
    private final byte[] seed;
    private final MemorySegment work;
    private final MemorySegment factor;
    private final MemorySegment product;

    Composites(Suite suite, Arena arena, byte[] publicKey) {
        this.suite = suite;
        this.publicKey = publicKey;
        ask = arena.allocate(Ristretto.BYTES);
        answer = arena.allocate(Ristretto.BYTES);
        work = arena.allocate(Ristretto.HASH_BYTES);
        factor = arena.allocate(Ristretto.BYTES);
        product = arena.allocate(Ristretto.BYTES);
        byte[] label = suite.label("Seed-");
        MessageDigest hash = Suite.sha512();
        hash.update(LENGTH);
        hash.update(publicKey);
        hash.update(Suite.twoBytes(label.length));
        hash.update(label);
        seed = hash.digest();
    }

    /**
     * Adds up; refuses an element that is none or is the identity.
     *
     * @param answersToo false for the holder, which gets the sum of the answers by one
     *     multiplication with its key
     */
    void drawTogether(Elements asked, Elements answers, boolean answersToo) {
        byte[] seedLength = Suite.twoBytes(seed.length);
        for (int i = 0; i < asked.size(); i++) {
            suite.hashToScalar(
                    factor,
                    work,
                    seedLength,
                    seed,
                    Suite.twoBytes(i),
                    LENGTH,
                    asked.bytes(i),
                    LENGTH,
                    answers.bytes(i),
                    COMPOSITE);
            include(ask, asked.at(i), i);
            if (answersToo) {
                include(answer, answers.at(i), i);
            }
        }
    }

    private void include(MemorySegment sum, MemorySegment element, int index) {
        if (!Ristretto.multiply(product, factor, element)) {
            throw ElementRefused.at(index);
        }
        if (index == 0) {
            sum.copyFrom(product);
        } else if (!Ristretto.add(sum, sum, product)) {
            throw ElementRefused.at(index);
        }
    }

    MemorySegment challenge(MemorySegment fromGenerator, MemorySegment fromAsked) {
        suite.hashToScalar(
                factor,
                work,
                LENGTH,
                publicKey,
                LENGTH,
                ask.toArray(ValueLayout.JAVA_BYTE),
                LENGTH,
                answer.toArray(ValueLayout.JAVA_BYTE),
                LENGTH,
                fromGenerator.toArray(ValueLayout.JAVA_BYTE),
                LENGTH,
                fromAsked.toArray(ValueLayout.JAVA_BYTE),
                CHALLENGE);
        return factor;
    }
}
