package org.multaqa.linkage.attack;

import java.util.SplittableRandom;

/** Orders that say nothing. */
final class Order {
    private Order() {}

    /** The numbers from 0 to {@code count}, shuffled by a seed. */
    static int[] shuffled(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = i;
        }
        return numbers;
    }
}
