package org.multaqa.linkage.oprf;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.multaqa.linkage.curve.ReadyElement;
import org.multaqa.linkage.curve.WeightedSum;
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
    private final Arena arena;
    private final MemorySegment work;

    Composites(Suite suite, Arena arena, byte[] publicKey) {
        this.suite = suite;
        this.arena = arena;
        this.publicKey = publicKey;
        ask = arena.allocate(Ristretto.BYTES);
        answer = arena.allocate(Ristretto.BYTES);
        work = arena.allocate(Ristretto.HASH_BYTES);
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
        MemorySegment factors = factors(asked, answers);
        WeightedSum.write(ask, ready(asked), factors);
        if (answersToo) {
            WeightedSum.write(answer, ready(answers), factors);
        }
    }

    private MemorySegment factors(Elements asked, Elements answers) {
        byte[] seedLength = Suite.twoBytes(seed.length);
        MemorySegment factors = arena.allocate((long) asked.size() * Ristretto.BYTES);
        for (int i = 0; i < asked.size(); i++) {
            suite.hashToScalar(
                    factors.asSlice((long) i * Ristretto.BYTES, Ristretto.BYTES),
                    work,
                    seedLength,
                    seed,
                    Suite.twoBytes(i),
                    LENGTH,
                    asked.bytes(i),
                    LENGTH,
                    answers.bytes(i),
                    COMPOSITE);
        }
        return factors;
    }

    private static List<ReadyElement> ready(Elements elements) {
        List<ReadyElement> ready = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            ReadyElement element = ReadyElement.read(elements.at(i));
            if (element == null) {
                throw ElementRefused.at(i);
            }
            ready.add(element);
        }
        return ready;
    }

    MemorySegment challenge(MemorySegment fromGenerator, MemorySegment fromAsked) {
        MemorySegment challenge = arena.allocate(Ristretto.BYTES);
        suite.hashToScalar(
                challenge,
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
        return challenge;
    }
}
