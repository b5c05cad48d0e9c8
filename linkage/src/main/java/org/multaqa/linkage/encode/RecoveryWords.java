package org.multaqa.linkage.encode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.sodium.Secret;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.linkage.text.Parts;

/**
 * A secret as people write it down: 34 of 256 Arabic words, one a byte, the last two of them the
 * check. Any two words of the list differ by two letters at least, however their hamzas are
 * written.
 */
final class RecoveryWords {
    private static final int CHECK_BYTES = 2;
    private static final int COUNT = SecretText.BYTES + CHECK_BYTES;
    private static final List<String> WORDS = read();

    private RecoveryWords() {}

    private static List<String> read() {
        try (InputStream in = RecoveryWords.class.getResourceAsStream("recovery-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("no recovery words");
            }
            List<String> words = Parts.lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return words.subList(0, 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a secret. */
    static List<String> of(byte[] secret) {
        byte[] check = check(secret);
        List<String> words = new ArrayList<>();
        for (byte one : secret) {
            words.add(WORDS.get(one & 0xff));
        }
        for (byte one : check) {
            words.add(WORDS.get(one & 0xff));
        }
        return words;
    }

    /** Reads them, whatever stands between them; refuses a wrong word by its place. */
    static Secret read(String text) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < WORDS.size(); i++) {
            numbers.put(ArabicText.normalize(WORDS.get(i)), i);
        }
        byte[] bytes = new byte[COUNT];
        int count = 0;
        for (String word : Parts.words(letters(text))) {
            if (!word.isEmpty()) {
                Integer number = numbers.get(ArabicText.normalize(word));
                if (number == null || count == COUNT) {
                    Arrays.fill(bytes, (byte) 0);
                    throw new KeyFault("word " + (count + 1) + " is none of the list: " + word);
                }
                bytes[count++] = number.byteValue();
            }
        }
        byte[] secret = Arrays.copyOf(bytes, SecretText.BYTES);
        byte[] check = Arrays.copyOfRange(bytes, SecretText.BYTES, COUNT);
        boolean right = count == COUNT && Arrays.equals(check, check(secret));
        Arrays.fill(bytes, (byte) 0);
        if (!right) {
            Arrays.fill(secret, (byte) 0);
            throw new KeyFault(
                    count == COUNT
                            ? "the words do not fit their check: some are exchanged"
                            : "there are " + count + " words of " + COUNT);
        }
        return Secret.taking(secret);
    }

    /** Numbers of lines, points and breaks part words and are none. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean said = c >= 'ء' && c <= 'ْ' || c == 'ـ' || c >= 'a' && c <= 'z';
            letters.append(said ? c : ' ');
        }
        return letters.toString();
    }

    private static byte[] check(byte[] secret) {
        return Derivation.expand(secret, "multaqa recovery words 1", CHECK_BYTES);
    }
}
