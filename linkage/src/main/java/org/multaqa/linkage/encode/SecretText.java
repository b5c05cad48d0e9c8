package org.multaqa.linkage.encode;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.multaqa.linkage.sodium.Secret;
import org.multaqa.linkage.text.Parts;

/** A secret of 32 bytes as it stands in a file: a title, its digits and its check value. */
final class SecretText {
    static final int BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private SecretText() {}

    static String write(String title, Secret secret) {
        byte[] bytes = secret.copy();
        try {
            return title + "\nsecret " + HEX.formatHex(bytes) + "\ncheck " + check(bytes) + "\n";
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    static Secret read(String title, String text) {
        List<String> lines = Parts.lines(text);
        if (lines.size() < 3 || !lines.getFirst().equals(title)) {
            throw new KeyFault("this does not begin with \"" + title + "\"");
        }
        byte[] bytes;
        try {
            bytes = HEX.parseHex(value(lines.get(1), "secret "));
        } catch (IllegalArgumentException e) {
            throw new KeyFault("the secret is not written in hexadecimal digits");
        }
        if (bytes.length != BYTES || !lines.get(2).equals("check " + check(bytes))) {
            Arrays.fill(bytes, (byte) 0);
            throw new KeyFault("the secret does not fit its check value: it was mistyped");
        }
        return Secret.taking(bytes);
    }

    private static String value(String line, String name) {
        return line.startsWith(name) ? line.substring(name.length()) : line;
    }

    /** Ten digits by which people compare secrets aloud; they give none of it away. */
    static String check(byte[] secret) {
        return HEX.formatHex(Derivation.expand(secret, "multaqa check 1", 5));
    }

    static String check(Secret secret) {
        byte[] bytes = secret.copy();
        try {
            return check(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
