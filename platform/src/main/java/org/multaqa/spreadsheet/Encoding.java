package org.multaqa.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding a text file is in: by its mark, by zeros on one side for UTF-16, by validity for
 * UTF-8; what is none of these is taken for windows-1256, in which old Arabic spreadsheets write.
 */
final class Encoding {
    static final Charset ARABIC_WINDOWS = Charset.forName("windows-1256");
    private static final int LOOKED_AT = 1 << 20;

    private Encoding() {}

    static Charset of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (start.length >= 3
                && (start[0] & 0xFF) == 0xEF
                && (start[1] & 0xFF) == 0xBB
                && (start[2] & 0xFF) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        Charset sixteen = withoutMark(start);
        if (sixteen != null) {
            return sixteen;
        }
        return isUtf8(start) ? StandardCharsets.UTF_8 : ARABIC_WINDOWS;
    }

    /** UTF-16 without a mark: ASCII has its zero on one side, Arabic letters their 06. */
    static @Nullable Charset withoutMark(byte[] start) {
        int length = Math.min(start.length, 4096) & ~1;
        if (length < 8) {
            return null;
        }
        int little = 0;
        int big = 0;
        for (int i = 0; i < length; i += 2) {
            if (start[i + 1] == 0 || start[i + 1] == 6) {
                little++;
            }
            if (start[i] == 0 || start[i] == 6) {
                big++;
            }
        }
        int most = length / 2 * 9 / 10;
        if (little >= most && little > big) {
            return StandardCharsets.UTF_16LE;
        }
        return big >= most ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isUtf8(byte[] start) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        // What was read may end in the middle of a character, so the end of input is not told.
        CoderResult result =
                decoder.decode(
                        ByteBuffer.wrap(start), CharBuffer.allocate(start.length + 1), false);
        return !result.isError();
    }
}
