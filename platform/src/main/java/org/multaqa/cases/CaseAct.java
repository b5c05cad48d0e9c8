package org.multaqa.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The acts of a case as they stand in the log of the exchange. */
public enum CaseAct {
    OPENING("case-opening"),
    ANSWER("case-answer"),
    CONFIRMING("case-confirming"),
    LETTER("case-letter"),
    CLOSING("case-closing");

    private final String word;

    CaseAct(String word) {
        this.word = word;
    }

    /** As it stands in the log. */
    public String word() {
        return word;
    }

    /**
     * What stands for an act in the log; an act that is sent again has the same.
     *
     * @param salt 32 bytes in hexadecimal, drawn for this act
     * @param said all that the request says, in the order of its parameters
     */
    public String commitment(String salt, String... said) {
        StringBuilder text = new StringBuilder("multaqa case act 1\n" + word + "\n" + salt);
        Arrays.stream(said)
                .forEach(s -> text.append('\n').append(s.length()).append(':').append(s));
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(hash.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
