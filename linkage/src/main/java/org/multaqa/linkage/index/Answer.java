package org.multaqa.linkage.index;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What the hub answers to one tag: the payload of each entry there, shuffled and padded with noise
 * to 4, 16 or 64 of them, so that the length of an answer on the wire does not tell how many there
 * are. Noise opens with no key.
 */
public record Answer(List<byte[]> payloads) {
    private static final int[] SIZES = {4, 16, Bag.MOST_IN_BUCKET};
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Answers tags, each by itself, in their order. */
    public static List<Answer> to(Bag bag, List<byte[]> tags, int quarter) {
        return tags.stream().map(tag -> of(bag.find(tag, quarter))).toList();
    }

    private static Answer of(List<byte[]> entries) {
        List<byte[]> payloads = new ArrayList<>();
        for (byte[] entry : entries) {
            payloads.add(Arrays.copyOfRange(entry, Entry.PAYLOAD_AT, Entry.DELETION_AT));
        }
        while (!isFull(payloads.size())) {
            byte[] noise = new byte[Entry.PAYLOAD_BYTES];
            RANDOM.nextBytes(noise);
            payloads.add(noise);
        }
        Collections.shuffle(payloads, RANDOM);
        return new Answer(List.copyOf(payloads));
    }

    private static boolean isFull(int size) {
        for (int full : SIZES) {
            if (size == full) {
                return true;
            }
        }
        return false;
    }
}
