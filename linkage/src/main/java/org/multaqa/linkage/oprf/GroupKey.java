package org.multaqa.linkage.oprf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.multaqa.linkage.sodium.Ristretto;

/**
 * What everyone may know of a secret in three shares: its public key and each share's. Members pin
 * it from their invitation, not from the hub.
 *
 * @param epoch the year's secret; tokens of two epochs never meet
 * @param sharing how often this secret has been shared out; shares of two sharings do not fit
 */
public record GroupKey(int epoch, int sharing, byte[] key, List<byte[]> shares) {
    /** How many holders there are; any two of them suffice. */
    public static final int HOLDERS = 3;

    private static final String TITLE = "multaqa group key 1";

    /** Refuses what is no element, and shares that do not lie on one line with the key. */
    public GroupKey {
        if (shares.size() != HOLDERS) {
            throw new ElementRefused("a group key has " + HOLDERS + " public shares");
        }
        key = key.clone();
        shares = shares.stream().map(byte[]::clone).toList();
        Points.element(key);
        shares.forEach(Points::element);
        for (int x = 1; x < HOLDERS; x++) {
            for (int y = x + 1; y <= HOLDERS; y++) {
                Line line = new Line(x, y);
                Elements sum =
                        line.numerators(
                                Elements.read(shares.get(x - 1)), Elements.read(shares.get(y - 1)));
                Elements wanted = Points.times(Elements.read(key), line.divisor());
                if (!sum.equals(wanted)) {
                    throw new ElementRefused("the public shares do not belong to the group's key");
                }
            }
        }
    }

    /** The public share of a holder. */
    public byte[] share(int number) {
        return shares.get(number - 1).clone();
    }

    /** Ten letters and digits that the holders compare aloud after the ceremony. */
    public String checkValue() {
        byte[] hash = Suite.sha512().digest(Suite.ascii(written()));
        return HexFormat.of().formatHex(hash, 0, 5);
    }

    /**
     * SHA-256 of all of it: what a request names, since two sharings may bear the same numbers
     * where a ceremony broke off.
     */
    public byte[] identifier() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Suite.ascii(written()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** As it stands in a file or an invitation. */
    public String written() {
        HexFormat hex = HexFormat.of();
        StringBuilder text = new StringBuilder(TITLE + "\n");
        text.append("epoch ").append(epoch).append('\n');
        text.append("sharing ").append(sharing).append('\n');
        text.append("key ").append(hex.formatHex(key)).append('\n');
        for (int number = 1; number <= HOLDERS; number++) {
            text.append("share ").append(number).append(' ');
            text.append(hex.formatHex(share(number))).append('\n');
        }
        return text.toString();
    }

    /** Reads what {@link #written} wrote; refuses anything else by {@link ElementRefused}. */
    public static GroupKey read(String text) {
        KeyText lines = new KeyText(text, TITLE);
        int epoch = lines.number("epoch");
        int sharing = lines.number("sharing");
        byte[] key = lines.bytes("key", Ristretto.BYTES);
        List<byte[]> shares =
                List.of(
                        lines.bytes("share 1", Ristretto.BYTES),
                        lines.bytes("share 2", Ristretto.BYTES),
                        lines.bytes("share 3", Ristretto.BYTES));
        return new GroupKey(epoch, sharing, key, shares);
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    @Override
    public List<byte[]> shares() {
        return shares.stream().map(byte[]::clone).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupKey group && written().equals(group.written());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "group key " + checkValue() + " of epoch " + epoch;
    }
}
