package org.multaqa.linkage.oprf;

import java.util.Arrays;
import java.util.HexFormat;
import org.multaqa.linkage.sodium.Ristretto;
import org.multaqa.linkage.sodium.Secret;

/** A holder's share of the secret, and how it answers with it; overwritten when closed. */
public final class KeyShare implements KeyHolder, AutoCloseable {
    private static final String TITLE = "multaqa key share 1";

    private final int number;
    private final int epoch;
    private final int sharing;
    private final Secret secret;
    private final byte[] publicShare;

    KeyShare(int number, int epoch, int sharing, Secret secret) {
        this.number = number;
        this.epoch = epoch;
        this.sharing = sharing;
        this.secret = secret;
        publicShare = Points.publicKey(secret.memory());
    }

    @Override
    public int number() {
        return number;
    }

    /** The year's secret it is a share of. */
    public int epoch() {
        return epoch;
    }

    /** What its proofs are checked against. */
    public byte[] publicShare() {
        return publicShare.clone();
    }

    /** Whether it is a share of that key, in that sharing. */
    public boolean belongsTo(GroupKey group) {
        return epoch == group.epoch()
                && sharing == group.sharing()
                && Arrays.equals(publicShare, group.share(number));
    }

    @Override
    public Evaluation evaluate(Elements blinded) {
        Elements answers = multiply(blinded, secret);
        return new Evaluation(
                answers, Proof.of(Suite.VOPRF, secret, publicShare, blinded, answers));
    }

    /** Each element times a scalar; refuses what is no element. */
    static Elements multiply(Elements elements, Secret scalar) {
        Elements products = Elements.ofSize(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            if (!Ristretto.multiply(products.at(i), scalar.memory(), elements.at(i))) {
                throw ElementRefused.at(i);
            }
        }
        return products;
    }

    Secret secret() {
        return secret;
    }

    /** As it stands in the holder's file, which nobody else may read. */
    public String written() {
        byte[] bytes = secret.copy();
        try {
            return TITLE
                    + "\nnumber "
                    + number
                    + "\nepoch "
                    + epoch
                    + "\nsharing "
                    + sharing
                    + "\nsecret "
                    + HexFormat.of().formatHex(bytes)
                    + "\n";
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Reads what {@link #written} wrote; refuses anything else by {@link ElementRefused}. */
    public static KeyShare read(String text) {
        KeyText lines = new KeyText(text, TITLE);
        int number = lines.number("number");
        if (number > GroupKey.HOLDERS) {
            throw new ElementRefused("there is no key holder " + number);
        }
        return new KeyShare(
                number,
                lines.number("epoch"),
                lines.number("sharing"),
                Secret.taking(lines.bytes("secret", Ristretto.BYTES)));
    }

    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "share " + number + " of epoch " + epoch;
    }
}
