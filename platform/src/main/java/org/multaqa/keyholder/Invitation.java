package org.multaqa.keyholder;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.oprf.ElementRefused;
import org.multaqa.linkage.oprf.GroupKey;

/**
 * What a member pins of an exchange: who its holders are and what their shares answer to. It is
 * made by a ceremony and carried by hand; nothing of it is ever taken from the hub.
 */
public record Invitation(Circle circle, GroupKey group) {
    private static final String TITLE = "multaqa invitation 1";
    private static final String KEY = "multaqa group key 1";
    private static final int LARGEST = 16 << 10;

    /** What whoever hands it over and whoever takes it compare aloud. */
    public String checkValue() {
        return Hashes.aloud(content().getBytes(StandardCharsets.UTF_8));
    }

    /** As it stands in a file; its last line shows whether any of it was lost or mistyped. */
    public String written() {
        return content() + "check " + checkValue() + "\n";
    }

    private String content() {
        return TITLE + "\n" + circle.written() + group.written();
    }

    /** Reads a file; refuses anything else, and one of which something was lost or changed. */
    public static Invitation read(Path file) {
        return read(text(file), file.toString());
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @param file how it is called in a refusal
     */
    public static Invitation read(String text, String file) {
        int key = text.indexOf(KEY);
        if (!text.stripLeading().startsWith(TITLE) || key < 0) {
            throw new Refusal("keyholder.no-invitation", "file", file);
        }
        try {
            Invitation invitation =
                    new Invitation(Circle.read(text, file), GroupKey.read(text.substring(key)));
            boolean whole =
                    text.lines()
                            .map(String::strip)
                            .anyMatch(("check " + invitation.checkValue())::equals);
            if (!whole) {
                throw new Refusal("keyholder.invitation-changed", "file", file);
            }
            return invitation;
        } catch (ElementRefused e) {
            throw new Refusal("keyholder.invitation-changed", "file", file);
        }
    }

    /** The text of a small file that people handed each other. */
    public static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refusal("keyholder.no-invitation", "file", file.toString());
            }
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new Refusal("keyholder.no-invitation", "file", file.toString());
        } catch (IOException e) {
            throw new Refusal("keyholder.file-unreadable", "file", file.toString());
        }
    }
}
