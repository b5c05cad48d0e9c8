package org.multaqa.linkage.attack;

/** Hashing of 64 bits to 64 bits. */
final class Mixing {
    private Mixing() {}

    /** All bits of the result hang on all bits of the number. */
    static long of(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** Of two numbers in their order. */
    static long of(long one, long other) {
        return of(of(one) ^ other);
    }

    /** Of a text. */
    static long of(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = of(hash, text.charAt(i));
        }
        return hash;
    }
}
