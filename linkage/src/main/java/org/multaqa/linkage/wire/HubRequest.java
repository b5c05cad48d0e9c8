package org.multaqa.linkage.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;

/**
 * What a member asks of the hub. The salt makes each request one of its kind, so the SHA-256 of all
 * but the time is both the name by which a repeated request is known and the commitment that stands
 * in the log: who keeps the salt can show what was asked, and nobody else can guess it. The time is
 * left out so that a batch that was broken off can be sent again on another day and is still the
 * same batch.
 *
 * @param group {@link org.multaqa.linkage.oprf.GroupKey#identifier}: which epoch is meant
 * @param at when it was sent, to the second
 * @param salt 32 bytes drawn at random
 * @param agreement the data-sharing agreement that is cited
 * @param kind the number of the kind of help that is checked or registered
 * @param answerKey the X25519 key for which the answer is sealed; all zero for a plain answer
 * @param items one after the other, each as long as the act says
 */
public record HubRequest(
        HubAct act,
        byte[] group,
        Instant at,
        byte[] salt,
        UUID agreement,
        int kind,
        byte[] answerKey,
        byte[] items) {
    /** How long group, salt, answer key and commitment are. */
    public static final int BYTES = 32;

    /** How long a deletion secret is. */
    public static final int SECRET_BYTES = 32;

    private static final int VERSION = 1;
    private static final int HEADER = 1 + 1 + BYTES + 8 + BYTES + 16 + 1 + BYTES + 4;
    private static final int AT = 2 + BYTES;
    private static final long YEAR_2000 = 946_684_800L;
    private static final long YEAR_3000 = 32_503_680_000L;
    private static final byte[] LABEL =
            "multaqa hub request 1\n".getBytes(StandardCharsets.US_ASCII);

    /** Refuses what does not fit its place. */
    public HubRequest {
        if (group.length != BYTES
                || salt.length != BYTES
                || answerKey.length != BYTES
                || kind < 0
                || kind > 0xff
                || items.length % act.bytes() != 0
                || items.length == 0
                || items.length / act.bytes() > act.most()) {
            throw new WireFault("the request does not fit its form");
        }
    }

    /** How long a request with so many items is before it is filled up. */
    public static int bytesOf(HubAct act, int items) {
        return HEADER + items * act.bytes();
    }

    /** How many items it has. */
    public int size() {
        return items.length / act.bytes();
    }

    /** One of its items. */
    public byte[] item(int at) {
        return Arrays.copyOfRange(items, at * act.bytes(), (at + 1) * act.bytes());
    }

    /** The tag of an item: every item begins with one. */
    public byte[] tag(int at) {
        int from = at * act.bytes();
        return Arrays.copyOfRange(items, from, from + Entry.TAG_BYTES);
    }

    /** The deletions that a withdrawal asks for. */
    public List<Bag.Deletion> deletions() {
        List<Bag.Deletion> all = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            byte[] item = item(i);
            all.add(
                    new Bag.Deletion(
                            tag(i), Arrays.copyOfRange(item, Entry.TAG_BYTES, item.length)));
        }
        return all;
    }

    /** Whether the answer is to be sealed. */
    public boolean isSealed() {
        for (byte some : answerKey) {
            if (some != 0) {
                return true;
            }
        }
        return false;
    }

    /** What names it in the log and in its answer. */
    public byte[] commitment() {
        byte[] content = content();
        Arrays.fill(content, AT, AT + 8, (byte) 0);
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(LABEL);
            return hash.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** As it travels. */
    public byte[] written() {
        return Padding.padded(content());
    }

    private byte[] content() {
        return ByteBuffer.allocate(HEADER + items.length)
                .put((byte) VERSION)
                .put((byte) act.ordinal())
                .put(group)
                .putLong(at.getEpochSecond())
                .put(salt)
                .putLong(agreement.getMostSignificantBits())
                .putLong(agreement.getLeastSignificantBits())
                .put((byte) kind)
                .put(answerKey)
                .putInt(size())
                .put(items)
                .array();
    }

    /** Reads one; anything else is a {@link WireFault}. */
    public static HubRequest read(byte[] message) {
        if (message.length < HEADER || message[0] != VERSION) {
            throw new WireFault("of another version");
        }
        ByteBuffer from = ByteBuffer.wrap(message).position(1);
        int act = from.get();
        if (act < 0 || act >= HubAct.values().length) {
            throw new WireFault("an unknown act");
        }
        HubAct asked = HubAct.values()[act];
        byte[] group = bytes(from);
        long seconds = from.getLong();
        if (seconds < YEAR_2000 || seconds > YEAR_3000) {
            throw new WireFault("a time far from ours");
        }
        byte[] salt = bytes(from);
        UUID agreement = new UUID(from.getLong(), from.getLong());
        int kind = from.get() & 0xff;
        byte[] answerKey = bytes(from);
        int size = from.getInt();
        if (size < 1 || size > asked.most() || from.remaining() < size * asked.bytes()) {
            throw new WireFault("it ends too early");
        }
        byte[] items = new byte[size * asked.bytes()];
        from.get(items);
        Padding.require(message, from.position());
        Instant at = Instant.ofEpochSecond(seconds);
        return new HubRequest(asked, group, at, salt, agreement, kind, answerKey, items);
    }

    private static byte[] bytes(ByteBuffer from) {
        byte[] some = new byte[BYTES];
        from.get(some);
        return some;
    }
}
