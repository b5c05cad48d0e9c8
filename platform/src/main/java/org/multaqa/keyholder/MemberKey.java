package org.multaqa.keyholder;

import java.util.Arrays;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.sodium.SigningKey;

/** A member's own key, with which it signs what it asks of the holders; the hub never has it. */
public final class MemberKey implements AutoCloseable {
    private static final String TITLE = "multaqa member key 1";
    private final SigningKey key;

    private MemberKey(SigningKey key) {
        this.key = key;
    }

    /** Made once, by the member. */
    public static MemberKey fresh() {
        return new MemberKey(SigningKey.fresh());
    }

    /** Reads a file; refuses another thing. */
    public static MemberKey read(String text, String file) {
        String[] lines = text.strip().split("\\R");
        try {
            if (lines.length == 3 && lines[0].equals(TITLE)) {
                byte[] seed = Hashes.parse(lines[1].replaceFirst("^secret ", ""), SigningKey.BYTES);
                SigningKey key = SigningKey.taking(seed);
                if (lines[2].equals("public " + shown(key.publicKey()))) {
                    return new MemberKey(key);
                }
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Refusal("keyholder.no-member-key", "file", file);
    }

    /** As it stands in a file that only the member may read. */
    public String written() {
        byte[] seed = key.seed();
        try {
            return TITLE + "\nsecret " + Hashes.hex(seed) + "\npublic " + shown() + "\n";
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** What the member hands to each holder's operator, with digits that show a slip. */
    public String shown() {
        return shown(key.publicKey());
    }

    SigningKey key() {
        return key;
    }

    @Override
    public void close() {
        key.close();
    }

    /** Reads a member's public key as it was handed over, with its check; refuses a slip. */
    static byte[] publicKey(String text) {
        String[] parts = text.replaceAll("\\p{Cf}|\\s", "").split("-", 2);
        try {
            byte[] key = Hashes.parse(parts[0], SigningKey.BYTES);
            if (parts.length == 2 && Arrays.equals(check(key), Hashes.parse(parts[1], 4))) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Refusal("keyholder.member-key-unreadable");
    }

    /** A member's public key as it is handed over: its digits and eight that show a slip. */
    static String shown(byte[] key) {
        return Hashes.hex(key) + "-" + Hashes.hex(check(key));
    }

    private static byte[] check(byte[] key) {
        return Arrays.copyOf(Hashes.sha256(key), 4);
    }
}
