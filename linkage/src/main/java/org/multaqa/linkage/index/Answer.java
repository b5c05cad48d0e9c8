package org.multaqa.linkage.index;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the hub answers to one tag: of each entry there how similar its sketch is, coarsely, and its
 * payload, shuffled and padded with noise to 4, 16 or 64 of them, so that the length of an answer
 * on the wire does not tell how many there are. Noise opens with no key.
 */
public record Answer(List<Item> items) {
    private static final int[] SIZES = {4, 16, Bag.MOST_IN_BUCKET};
    private static final int LEVELS = 16;
    private static final int HALF = Entry.SKETCH_BYTES * 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One entry, or noise. */
    public record Item(int similarity, byte[] payload) {}

    /** What a member asks of one tag. */
    public record Question(byte[] tag, byte[] sketch) {}

    /** Answers questions, each by itself, in their order. */
    public static List<Answer> to(Bag bag, List<Question> questions, int quarter) {
        return questions.stream()
                .map(question -> of(bag.find(question.tag(), quarter), question.sketch()))
                .toList();
    }

    private static Answer of(List<byte[]> entries, byte[] sketch) {
        if (sketch.length != Entry.SKETCH_BYTES) {
            throw new IllegalArgumentException("a sketch has " + Entry.SKETCH_BYTES + " bytes");
        }
        List<Item> items = new ArrayList<>();
        for (byte[] entry : entries) {
            byte[] payload = new byte[Entry.PAYLOAD_BYTES];
            System.arraycopy(entry, Entry.PAYLOAD_AT, payload, 0, payload.length);
            items.add(new Item(similarity(entry, sketch), payload));
        }
        while (!isFull(items.size())) {
            byte[] noise = new byte[Entry.PAYLOAD_BYTES];
            RANDOM.nextBytes(noise);
            items.add(new Item(RANDOM.nextInt(LEVELS), noise));
        }
        Collections.shuffle(items, RANDOM);
        return new Answer(List.copyOf(items));
    }

    private static boolean isFull(int size) {
        for (int full : SIZES) {
            if (size == full) {
                return true;
            }
        }
        return false;
    }

    /** 0 for sketches that agree as by chance, up to 15 for those that agree in all bits. */
    static int similarity(byte[] entry, byte[] sketch) {
        int differing = 0;
        for (int i = 0; i < sketch.length; i++) {
            differing += Integer.bitCount((entry[Entry.SKETCH_AT + i] ^ sketch[i]) & 0xff);
        }
        int agreeing = 2 * HALF - differing;
        return Math.clamp((agreeing - HALF) * (LEVELS - 1L) / HALF, 0, LEVELS - 1);
    }
}
