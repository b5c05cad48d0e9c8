package org.multaqa.linkage.encode;

import java.util.Arrays;
import java.util.List;
import org.multaqa.linkage.sodium.Secret;
import org.multaqa.linkage.sodium.ShortHash;

/**
 * The secret that all members of an exchange share and neither the hub nor a key holder has. It is
 * carried by hand; a check value shows a wrong one at once.
 */
public final class MembersSecret implements AutoCloseable {
    private static final String TITLE = "multaqa members secret 1";
    private final Secret secret;

    private MembersSecret(Secret secret) {
        this.secret = secret;
    }

    /** Made once, by the first member. */
    public static MembersSecret fresh() {
        return new MembersSecret(Secret.randomScalar());
    }

    /** Reads a file; refuses another thing, and one that was mistyped, by {@link KeyFault}. */
    public static MembersSecret read(String text) {
        return new MembersSecret(SecretText.read(TITLE, text));
    }

    /** As it stands in a file that only the member may read. */
    public String written() {
        return SecretText.write(TITLE, secret);
    }

    /** As people write it down and type it again: 34 words, the last two of them a check. */
    public List<String> words() {
        byte[] bytes = secret.copy();
        try {
            return RecoveryWords.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Reads it from its words; refuses a wrong one by {@link KeyFault}. */
    public static MembersSecret ofWords(String words) {
        return new MembersSecret(RecoveryWords.read(words));
    }

    /** Its 32 bytes, for a page that makes of them a key which no script can read; wipe them. */
    public byte[] copy() {
        return secret.copy();
    }

    /** Ten digits to compare. */
    public String checkValue() {
        return SecretText.check(secret);
    }

    /** The token of a match key, from what the oblivious function gives for it. */
    public Token token(byte[] output) {
        byte[] key = secret.copy();
        try {
            return Token.derived(Arrays.copyOf(Derivation.hmac(key, output), Token.SOURCE_BYTES));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** What makes hints that all members can compare, and nobody else. */
    public HintMaker hintMaker() {
        byte[] key = secret.copy();
        byte[] own = Derivation.expand(key, "multaqa hints 1", ShortHash.KEY_BYTES);
        try {
            return new HintMaker(own);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(own, (byte) 0);
        }
    }

    @Override
    public void close() {
        secret.close();
    }
}
