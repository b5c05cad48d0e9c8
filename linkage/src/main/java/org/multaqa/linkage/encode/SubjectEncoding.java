package org.multaqa.linkage.encode;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.sodium.KeyPair;

/**
 * The entries of one record, and the noise among which they go; the same in a file's encoding and
 * in a page's. For one thread.
 */
public final class SubjectEncoding {
    private final Randomness random = new Randomness();
    private final CharitySecret charity;

    /** With the secret that deletes what it encodes. */
    public SubjectEncoding(CharitySecret charity) {
        this.charity = charity;
    }

    /** How many match keys all subjects have, those of each once. */
    public static int keysOf(List<Subject> subjects) {
        int keys = 0;
        for (Subject subject : subjects) {
            keys += new LinkedHashSet<>(subject.matchKeys()).size();
        }
        return keys;
    }

    /** As many entries as some number of records would have, so that only that number shows. */
    public static int filledUp(int records, int real, int entriesARecord) {
        int asRecords = Math.max(records, Math.ceilDiv(real, entriesARecord));
        return Math.multiplyExact(asRecords, entriesARecord);
    }

    /**
     * Gives away one entry for each distinct match key, all with one fresh handle.
     *
     * @param tokens the tokens of match keys, evaluated before
     * @return what the charity has to keep
     */
    public Keepsakes.Keepsake encode(
            Subject subject, Function<String, Token> tokens, Consumer<byte[]> to) {
        KeyPair pair = KeyPair.fresh();
        Subject.Help help = subject.help();
        Payload payload =
                new Payload(
                        handle(pair.publicKey()),
                        help.kind(),
                        help.month(),
                        help.subDistrict(),
                        0,
                        subject.hints());
        byte[] text = payload.text();
        List<Keepsakes.Left> left = new ArrayList<>();
        for (String key : new LinkedHashSet<>(subject.matchKeys())) {
            Token token = tokens.apply(key);
            byte[] id = random.bytes(Keepsakes.ID_BYTES);
            left.add(new Keepsakes.Left(token.tag(), id));
            to.accept(entry(token, text, id, help.lastQuarter()));
        }
        return new Keepsakes.Keepsake(subject.id(), pair.privateKey(), left);
    }

    /** An entry of which nothing is kept, so that it stays until it expires. */
    public byte[] entry(Token token, Payload payload, int lastQuarter) {
        byte[] id = random.bytes(Keepsakes.ID_BYTES);
        return entry(token, payload.text(), id, lastQuarter);
    }

    private byte[] entry(Token token, byte[] payload, byte[] id, int lastQuarter) {
        byte[] entry = new byte[Entry.BYTES];
        System.arraycopy(token.tag(), 0, entry, Entry.TAG_AT, Entry.TAG_BYTES);
        token.seal(payload, entry, Entry.PAYLOAD_AT);
        byte[] deletion = Entry.deletionHash(charity.deletionSecret(id));
        System.arraycopy(deletion, 0, entry, Entry.DELETION_AT, Entry.DELETION_BYTES);
        return finished(entry, lastQuarter);
    }

    /** An entry for a bucket that nobody can ask for, with the expiry of one of the subjects. */
    public byte[] noise(List<Subject> subjects) {
        byte[] place = random.bytes(Integer.BYTES);
        int like = Math.floorMod(ByteBuffer.wrap(place).getInt(), subjects.size());
        return noise(subjects.get(like).help().lastQuarter());
    }

    /** An entry for a bucket that nobody can ask for. */
    public byte[] noise(int lastQuarter) {
        byte[] entry = new byte[Entry.BYTES];
        random.fill(entry, 0, Entry.EXPIRY_AT);
        return finished(entry, lastQuarter);
    }

    private static byte[] finished(byte[] entry, int lastQuarter) {
        int expiry = Entry.yearEnd(lastQuarter);
        entry[Entry.EXPIRY_AT] = (byte) (expiry >> 8);
        entry[Entry.EXPIRY_AT + 1] = (byte) expiry;
        entry[Entry.FORMAT_AT] = Entry.FORMAT;
        return entry;
    }

    /** The address of a record's mailbox: the key that is found there must hash to it. */
    public static byte[] handle(byte[] publicKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return Arrays.copyOf(hash, Payload.HANDLE_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
