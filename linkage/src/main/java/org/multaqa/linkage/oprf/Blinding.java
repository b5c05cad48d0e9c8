package org.multaqa.linkage.oprf;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.multaqa.linkage.sodium.Ristretto;
import org.multaqa.linkage.sodium.Secret;

/** The charity's side of a batch: inputs hidden behind random scalars, and unhidden again. */
public final class Blinding implements AutoCloseable {
    private final Suite suite;
    private final List<byte[]> inputs;
    private final Secret blinds;
    private final Elements elements;

    private Blinding(Suite suite, List<byte[]> inputs, Secret blinds) {
        this.suite = suite;
        this.inputs = List.copyOf(inputs);
        this.blinds = blinds;
        elements = Elements.ofSize(inputs.size());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment point = arena.allocate(Ristretto.BYTES);
            MemorySegment work = arena.allocate(Ristretto.HASH_BYTES);
            for (int i = 0; i < inputs.size(); i++) {
                suite.hashToGroup(point, work, inputs.get(i));
                if (!Ristretto.multiply(elements.at(i), blind(blinds, i), point)) {
                    throw ElementRefused.at(i);
                }
            }
            point.fill((byte) 0);
            work.fill((byte) 0);
        }
    }

    /** Hides inputs of at most 65,535 bytes each; at least one of them. */
    public static Blinding of(Mode mode, List<byte[]> inputs) {
        Secret blinds = Secret.ofSize((long) inputs.size() * Ristretto.BYTES);
        for (int i = 0; i < inputs.size(); i++) {
            Ristretto.randomScalar(blind(blinds, i));
        }
        return new Blinding(Suite.of(mode), inputs, blinds);
    }

    /** The same with blinds that are known, for the vectors of the RFC. */
    static Blinding with(Mode mode, List<byte[]> inputs, Secret blinds) {
        return new Blinding(Suite.of(mode), inputs, blinds);
    }

    /** What the holders get. */
    public Elements elements() {
        return elements;
    }

    /**
     * The outputs of the function, 64 bytes each, from answers taken on trust or proved before.
     *
     * @param evaluated the blinded elements times the key
     */
    public List<byte[]> finish(Elements evaluated) {
        return finish(evaluated, 1);
    }

    /** The outputs from what two holders answered and proved; the lower number comes first. */
    public List<byte[]> finish(int first, Elements one, int second, Elements other) {
        Line line = new Line(first, second);
        return finish(line.numerators(one, other), line.divisor());
    }

    /** The same where the answers still have to be divided by a small number. */
    List<byte[]> finish(Elements evaluated, int divisor) {
        if (evaluated.size() != inputs.size()) {
            throw new ElementRefused(
                    evaluated.size() + " answers to " + inputs.size() + " elements");
        }
        List<byte[]> outputs = new ArrayList<>(inputs.size());
        try (Arena arena = Arena.ofConfined();
                Secret inverses = inverses(divisor)) {
            MemorySegment bare = arena.allocate(Ristretto.BYTES);
            for (int i = 0; i < inputs.size(); i++) {
                if (!Ristretto.multiply(bare, blind(inverses, i), evaluated.at(i))) {
                    throw ElementRefused.at(i);
                }
                outputs.add(suite.output(inputs.get(i), bare.toArray(ValueLayout.JAVA_BYTE)));
            }
            bare.fill((byte) 0);
        }
        return outputs;
    }

    /** One over each blind and the divisor: all by one inversion, three products each. */
    private Secret inverses(int divisor) {
        int size = inputs.size();
        Secret inverses = Secret.ofSize((long) size * Ristretto.BYTES);
        try (Secret work = Secret.ofSize(Ristretto.BYTES)) {
            MemorySegment rest = work.memory();
            rest.set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
            for (int i = 0; i < size; i++) {
                blind(inverses, i).copyFrom(rest);
                Ristretto.multiplyScalars(rest, rest, blind(blinds, i));
            }
            Ristretto.invert(rest, rest);
            for (int i = size - 1; i >= 0; i--) {
                Ristretto.multiplyScalars(blind(inverses, i), blind(inverses, i), rest);
                Ristretto.multiplyScalars(rest, rest, blind(blinds, i));
            }
            if (divisor != 1) {
                Line.scalar(rest, divisor);
                Ristretto.invert(rest, rest);
                for (int i = 0; i < size; i++) {
                    Ristretto.multiplyScalars(blind(inverses, i), blind(inverses, i), rest);
                }
            }
        }
        return inverses;
    }

    private static MemorySegment blind(Secret all, int index) {
        return all.memory().asSlice((long) index * Ristretto.BYTES, Ristretto.BYTES);
    }

    @Override
    public void close() {
        blinds.close();
    }
}
