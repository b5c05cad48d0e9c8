package org.multaqa.keyholder;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.PrivateFiles;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.sodium.PassphraseKey;
import org.multaqa.linkage.sodium.Sealing;
import org.multaqa.linkage.sodium.Secret;

/**
 * The key under which a holder's secrets lie on its disk. It comes from a passphrase by Argon2id,
 * so that a stolen disk is worth nothing without a person; or from a file of 32 random bytes on
 * another medium, where the holder has to start by itself after a cut of power. How it was made
 * stands beside, the key nowhere.
 */
final class AtRest implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHORTEST = 12;
    private final Secret key;

    private AtRest(Secret key) {
        this.key = key;
    }

    /** Chooses a key for a new holder; {@code settings} takes how to come by it again. */
    static AtRest choose(Opening opening, Map<String, String> settings) {
        byte[] salt = new byte[PassphraseKey.SALT_BYTES];
        RANDOM.nextBytes(salt);
        switch (opening) {
            case Opening.Passphrase(char[] typed) -> {
                if (typed.length < SHORTEST) {
                    throw new Refusal("keyholder.passphrase-short", "least", SHORTEST);
                }
                settings.put("unlock", "passphrase");
                settings.put("salt", Hashes.hex(salt));
                settings.put("passes", String.valueOf(PassphraseKey.PASSES));
                settings.put("kibibytes", String.valueOf(PassphraseKey.KIBIBYTES));
            }
            case Opening.KeyFile(Path file) -> {
                settings.put("unlock", "key-file");
                if (!Files.exists(file)) {
                    byte[] drawn = new byte[Sealing.KEY_BYTES];
                    RANDOM.nextBytes(drawn);
                    PrivateFiles.write(file, Hashes.hex(drawn) + "\n");
                    Arrays.fill(drawn, (byte) 0);
                }
            }
        }
        Properties chosen = new Properties();
        chosen.putAll(settings);
        return open(opening, chosen);
    }

    /** Comes by the key again; whether it is the right one shows when something is opened. */
    static AtRest open(Opening opening, Properties settings) {
        boolean byPassphrase = "passphrase".equals(settings.getProperty("unlock"));
        return switch (opening) {
            case Opening.Passphrase(char[] typed) when byPassphrase ->
                    new AtRest(stretched(typed, settings));
            case Opening.KeyFile(Path file) when !byPassphrase -> new AtRest(drawn(file));
            default ->
                    throw new Refusal(
                            byPassphrase
                                    ? "keyholder.wants-passphrase"
                                    : "keyholder.wants-key-file");
        };
    }

    private static Secret stretched(char[] typed, Properties settings) {
        ByteBuffer written = StandardCharsets.UTF_8.encode(CharBuffer.wrap(typed));
        byte[] bytes = new byte[written.remaining()];
        written.get(bytes);
        Arrays.fill(written.array(), (byte) 0);
        Arrays.fill(typed, ' ');
        try {
            return PassphraseKey.of(
                    bytes,
                    Hashes.parse(settings.getProperty("salt", ""), PassphraseKey.SALT_BYTES),
                    Integer.parseInt(settings.getProperty("passes", "")),
                    Integer.parseInt(settings.getProperty("kibibytes", "")));
        } catch (IllegalArgumentException e) {
            throw new Refusal("keyholder.settings-damaged");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Secret drawn(Path file) {
        try {
            if (isOpenToOthers(file)) {
                throw new Refusal("keyholder.key-file-open", "file", file.toString());
            }
            return Secret.taking(Hashes.parse(Files.readString(file).strip(), Sealing.KEY_BYTES));
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("keyholder.key-file-unreadable", "file", file.toString());
        }
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return false;
        }
        Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
        return allowed.stream().anyMatch(p -> !p.name().startsWith("OWNER_"));
    }

    /** Seals a secret, with what it is, so that one file cannot stand in for another. */
    String seal(byte[] secret, String what) {
        try (Arena arena = Arena.ofConfined();
                Secret text = Secret.taking(secret)) {
            byte[] nonce = new byte[Sealing.NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            MemorySegment sealed = arena.allocate(text.memory().byteSize() + Sealing.MAC_BYTES);
            Sealing.seal(
                    sealed,
                    text.memory(),
                    arena.allocateFrom(ValueLayout.JAVA_BYTE, spoken(what)),
                    arena.allocateFrom(ValueLayout.JAVA_BYTE, nonce),
                    key.memory());
            return Hashes.hex(nonce) + Hashes.hex(sealed.toArray(ValueLayout.JAVA_BYTE));
        }
    }

    /** Opens what was sealed as that; null where the key is another or a bit was changed. */
    byte @Nullable [] open(String sealed, String what) {
        try (Arena arena = Arena.ofConfined()) {
            byte[] all = java.util.HexFormat.of().parseHex(sealed.strip());
            if (all.length <= Sealing.NONCE_BYTES + Sealing.MAC_BYTES) {
                return null;
            }
            MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, all);
            MemorySegment box = bytes.asSlice(Sealing.NONCE_BYTES);
            MemorySegment text = arena.allocate(box.byteSize() - Sealing.MAC_BYTES);
            boolean opened =
                    Sealing.open(
                            text,
                            box,
                            arena.allocateFrom(ValueLayout.JAVA_BYTE, spoken(what)),
                            bytes.asSlice(0, Sealing.NONCE_BYTES),
                            key.memory());
            byte[] secret = opened ? text.toArray(ValueLayout.JAVA_BYTE) : null;
            text.fill((byte) 0);
            return secret;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] spoken(String what) {
        return ("multaqa at rest 1 " + what).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        key.close();
    }
}
