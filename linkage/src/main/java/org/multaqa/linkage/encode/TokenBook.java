package org.multaqa.linkage.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that a charity has had evaluated, so that each match key is asked for once and never
 * again. In its file, if it has one, stand no match keys but what a hash under the charity's secret
 * makes of them, and all of it is sealed: who finds the file learns how many there are. What a
 * crash tore off its end is evaluated anew.
 */
public final class TokenBook implements AutoCloseable {
    private static final int NAME_BYTES = 16;
    private static final int LINE_BYTES = NAME_BYTES + Token.BYTES;

    private final byte[] naming;
    private final Map<Name, byte[]> tokens = new HashMap<>();
    private final SealedPieces.@Nullable Writer file;

    /** What stands for a match key. */
    private record Name(long first, long second) {}

    private TokenBook(CharitySecret charity, @Nullable Path path) throws IOException {
        naming = charity.expand("multaqa token names 1");
        if (path == null) {
            file = null;
            return;
        }
        byte[] key = charity.expand("multaqa token book 1");
        SealedPieces.End end =
                Files.exists(path)
                        ? SealedPieces.readOpenEnded(path, key, this::take)
                        : SealedPieces.BEGINNING;
        file = SealedPieces.Writer.continuing(path, key, end);
    }

    /** A book that is forgotten afterwards. */
    public static TokenBook inMemory(CharitySecret charity) {
        try {
            return new TokenBook(charity, null);
        } catch (IOException e) {
            throw new IllegalStateException("nothing was read", e);
        }
    }

    /**
     * Opens or begins the book in a file; one of another charity is refused by {@link KeyFault}.
     */
    public static TokenBook open(Path path, CharitySecret charity) throws IOException {
        return new TokenBook(charity, path);
    }

    /** How many tokens it holds. */
    public int size() {
        return tokens.size();
    }

    /** Whether a match key has been evaluated. */
    public boolean has(String matchKey) {
        return tokens.containsKey(name(matchKey));
    }

    /** The token of a match key that has been evaluated. */
    public Optional<Token> find(String matchKey) {
        return Optional.ofNullable(tokens.get(name(matchKey))).map(Token::of);
    }

    /** Writes tokens down; in a file they outlive a cut of power when this comes back. */
    void put(Map<String, Token> evaluated) throws IOException {
        ByteBuffer lines = ByteBuffer.allocate(evaluated.size() * LINE_BYTES);
        evaluated.forEach((key, token) -> {
            Name name = name(key);
            byte[] bytes = token.bytes();
            lines.putLong(name.first()).putLong(name.second()).put(bytes);
            tokens.put(name, bytes);
        });
        if (file != null && !evaluated.isEmpty()) {
            file.write(lines.array(), false);
            file.force();
        }
        Arrays.fill(lines.array(), (byte) 0);
    }

    private void take(byte[] piece) {
        ByteBuffer lines = ByteBuffer.wrap(piece);
        while (lines.remaining() >= LINE_BYTES) {
            Name name = new Name(lines.getLong(), lines.getLong());
            byte[] token = new byte[Token.BYTES];
            lines.get(token);
            tokens.put(name, token);
        }
    }

    private Name name(String matchKey) {
        byte[] text = matchKey.getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(Derivation.hmac(naming, text));
        return new Name(hash.getLong(), hash.getLong());
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(naming, (byte) 0);
        tokens.values().forEach(token -> Arrays.fill(token, (byte) 0));
        if (file != null) {
            file.close();
        }
    }
}
