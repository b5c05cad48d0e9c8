package org.multaqa.linkage.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that a charity has had evaluated, so that each match key is asked for once and never
 * again. In its file, if it has one, stand no match keys but what a hash under the charity's secret
 * makes of them, and all of it is sealed: who finds the file learns how many there are. What a
 * crash tore off its end is evaluated anew.
 */
public final class TokenBook implements AutoCloseable {
    private static final int NAME_BYTES = 8;
    private static final int LINE_BYTES = NAME_BYTES + Token.BYTES;

    private final KeyNames names;
    private final TokenTable tokens = new TokenTable();
    private final SealedPieces.@Nullable Writer file;

    private TokenBook(CharitySecret charity, @Nullable Path path) throws IOException {
        byte[] naming = charity.expand("multaqa token names 2");
        names = new KeyNames(naming);
        Arrays.fill(naming, (byte) 0);
        if (path == null) {
            file = null;
            return;
        }
        byte[] key = charity.expand("multaqa token book 2");
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
        return number(matchKey) >= 0;
    }

    /** The token of a match key that has been evaluated. */
    public Optional<Token> find(String matchKey) {
        int number = number(matchKey);
        return number < 0 ? Optional.empty() : Optional.of(token(number));
    }

    /** By which number the token of a match key is had; -1 where it was not evaluated. */
    public int number(String matchKey) {
        return tokens.find(names.of(matchKey));
    }

    /** The token of a number. */
    public Token token(int number) {
        return Token.of(tokens.token(number));
    }

    /** Gives every token, in the order in which they came. */
    public void each(Consumer<Token> to) {
        for (int number = 0; number < tokens.size(); number++) {
            to.accept(token(number));
        }
    }

    /** Writes tokens down; in a file they outlive a cut of power when this comes back. */
    void put(Map<String, Token> evaluated) throws IOException {
        ByteBuffer lines = ByteBuffer.allocate(evaluated.size() * LINE_BYTES);
        evaluated.forEach((key, token) -> lines.putLong(names.of(key)).put(token.bytes()));
        if (file != null && !evaluated.isEmpty()) {
            file.write(lines.array(), false);
            file.force();
        }
        take(lines.array());
        Arrays.fill(lines.array(), (byte) 0);
    }

    private void take(byte[] piece) {
        ByteBuffer lines = ByteBuffer.wrap(piece);
        for (int at = 0; at + LINE_BYTES <= piece.length; at += LINE_BYTES) {
            tokens.add(lines.getLong(at), piece, at + NAME_BYTES);
        }
    }

    @Override
    public void close() throws IOException {
        names.forget();
        tokens.close();
        if (file != null) {
            file.close();
        }
    }
}
