package org.multaqa.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the name of a document safe: no folders, nothing invisible, the ending of what it is. */
final class FileName {
    private static final int LONGEST = 120;

    /** Controls, marks that turn the direction of what follows, and what systems forbid. */
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\u2028\\u2029<>:\"|?*%;]", Pattern.UNICODE_CASE);

    private FileName() {}

    static String clean(String name, FileType type) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String seen =
                FORBIDDEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
        String stem =
                withoutEnding(seen, type).replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (stem.isEmpty()) {
            stem = "document";
        }
        int end =
                stem.offsetByCodePoints(
                        0, Math.min(LONGEST, stem.codePointCount(0, stem.length())));
        return stem.substring(0, end).strip() + "." + type.ending();
    }

    /** {@code report.pdf} as {@code report}; {@code photo.jpeg} too, {@code report.exe} not. */
    private static String withoutEnding(String name, FileType type) {
        String lower = name.toLowerCase(Locale.ROOT);
        String[] endings =
                type == FileType.JPEG
                        ? new String[] {".jpg", ".jpeg"}
                        : new String[] {"." + type.ending()};
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** The name for {@code Content-Disposition}: plain letters first, all of them by RFC 8187. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        StringBuilder whole = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean safe = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            whole.append(safe ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
