package org.multaqa.linkage.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;

/**
 * What stood in the bucket of each tag that was asked for, in their order: how many entries, and
 * the sealed payloads of all of them one behind the other. Filled up as a whole, so that its length
 * does not tell how many there are.
 */
public final class HubAnswer {
    private static final int VERSION = 1;
    private static final int HEADER = 1 + HubRequest.BYTES + 4;

    private final byte[] commitment;
    private final byte[] counts;
    private final byte[] payloads;

    private HubAnswer(byte[] commitment, byte[] counts, byte[] payloads) {
        this.commitment = commitment;
        this.counts = counts;
        this.payloads = payloads;
    }

    /** Takes what stands in some bucket, one after the other. */
    public interface Taker {
        void take(int item, List<byte[]> payloads);
    }

    /** The answer of a bag to the tags of a request's items. */
    public static HubAnswer of(Bag bag, HubRequest request, int quarter) {
        byte[] counts = new byte[request.size()];
        ByteArrayOutputStream payloads = new ByteArrayOutputStream();
        for (int i = 0; i < counts.length; i++) {
            List<byte[]> found = bag.find(request.tag(i), quarter);
            counts[i] = (byte) found.size();
            for (byte[] entry : found) {
                payloads.write(entry, Entry.PAYLOAD_AT, Entry.PAYLOAD_BYTES);
            }
        }
        return new HubAnswer(request.commitment(), counts, payloads.toByteArray());
    }

    /** The request that is answered. */
    public byte[] commitment() {
        return commitment.clone();
    }

    /** How many tags were asked for. */
    public int size() {
        return counts.length;
    }

    /** Gives every bucket that is not empty. */
    public void each(Taker taker) {
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            byte[][] some = new byte[counts[i]][];
            for (int j = 0; j < some.length; j++) {
                some[j] = Arrays.copyOfRange(payloads, at, at + Entry.PAYLOAD_BYTES);
                at += Entry.PAYLOAD_BYTES;
            }
            if (some.length > 0) {
                taker.take(i, List.of(some));
            }
        }
    }

    /** As it travels. */
    public byte[] written() {
        return Padding.padded(
                ByteBuffer.allocate(HEADER + counts.length + payloads.length)
                        .put((byte) VERSION)
                        .put(commitment)
                        .putInt(counts.length)
                        .put(counts)
                        .put(payloads)
                        .array());
    }

    /** Reads one; anything else is a {@link WireFault}. */
    public static HubAnswer read(byte[] message) {
        if (message.length < HEADER || message[0] != VERSION) {
            throw new WireFault("of another version");
        }
        ByteBuffer from = ByteBuffer.wrap(message).position(1);
        byte[] commitment = new byte[HubRequest.BYTES];
        from.get(commitment);
        int size = from.getInt();
        if (size < 0 || size > from.remaining()) {
            throw new WireFault("it ends too early");
        }
        byte[] counts = new byte[size];
        from.get(counts);
        long all = 0;
        for (byte count : counts) {
            if (count < 0 || count > Bag.MOST_IN_BUCKET) {
                throw new WireFault("a bucket of a size that there is not");
            }
            all += count;
        }
        if (all * Entry.PAYLOAD_BYTES > from.remaining()) {
            throw new WireFault("it ends too early");
        }
        byte[] payloads = new byte[(int) all * Entry.PAYLOAD_BYTES];
        from.get(payloads);
        Padding.require(message, from.position());
        return new HubAnswer(commitment, counts, payloads);
    }
}
