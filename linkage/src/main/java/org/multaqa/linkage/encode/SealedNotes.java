package org.multaqa.linkage.encode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of a charity that its own secret opens: written whole or not at all. */
public final class SealedNotes {
    private static final String LABEL = "multaqa notes 1";

    private SealedNotes() {}

    /** Writes some bytes in the place of what was there. */
    public static void write(Path file, CharitySecret charity, byte[] text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (SealedPieces.Writer pieces =
                SealedPieces.Writer.continuing(
                        beside, charity.expand(LABEL), SealedPieces.BEGINNING)) {
            pieces.write(text, true);
            pieces.force();
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads it; another charity's, or one that was changed, is refused by {@link KeyFault}. */
    public static byte[] read(Path file, CharitySecret charity) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        SealedPieces.read(file, charity.expand(LABEL), text::writeBytes);
        return text.toByteArray();
    }
}
