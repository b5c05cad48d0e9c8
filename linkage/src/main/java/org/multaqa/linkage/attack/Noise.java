package org.multaqa.linkage.attack;

/**
 * How far the likeness of two sketches strays from that of their records: of {@code n} bits, that
 * two records with the likeness {@code j} agree in with probability {@code (1 + j) / 2}, it strays
 * by a variance of {@code (1 - j²) / n}. The attacker's own sketches stray as well.
 */
final class Noise {
    private static final int STEPS = 512;
    private static final float LEAST = 0.02f;

    private final float[] halfPrecision = new float[STEPS + 1];
    private final float[] logDeviation = new float[STEPS + 1];

    /** Of entries' sketches, which may have no bits and tell nothing, and the attacker's own. */
    Noise(int entryBits, int ownBits) {
        for (int i = 0; i <= STEPS && entryBits > 0; i++) {
            double likeness = 2.0 * i / STEPS - 1;
            double spread = Math.max(LEAST, 1 - likeness * likeness);
            double variance = spread * (1.0 / entryBits + 1.0 / ownBits);
            halfPrecision[i] = (float) (0.5 / variance);
            logDeviation[i] = (float) (0.5 * Math.log(variance));
        }
    }

    /** The logarithm, but for a constant, of how likely one sees this where that is expected. */
    float logLikelihood(float seen, float expected) {
        int step = (int) ((expected + 1) * (STEPS / 2));
        float off = seen - expected;
        return -off * off * halfPrecision[step] - logDeviation[step];
    }
}
