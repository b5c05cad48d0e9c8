package org.multaqa.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.multaqa.database.PrivateFiles;
import org.multaqa.linkage.wire.HubRequest;

/**
 * What this member has asked of the hub, by the commitments to its requests: what is in the hub's
 * log in its name and not here, somebody else has done. An act is written down before it is sent,
 * and once more when it was answered.
 */
final class MemberActs {
    private static final String INTENDED = "intended ";
    private static final String DONE = "done ";

    private final Path file;

    MemberActs(Path keys) {
        file = keys.resolve("acts");
    }

    /** It is about to be sent. */
    void intend(HubRequest request) {
        intend(ListOptions.hex(request.commitment()), request.act().word());
    }

    /** The same of something that has a commitment. */
    void intend(String commitment, String act) {
        append(INTENDED, commitment, act);
    }

    /** It was answered, so it must be in the log. */
    void done(HubRequest request) {
        done(ListOptions.hex(request.commitment()), request.act().word());
    }

    /** The same of something that has a commitment. */
    void done(String commitment, String act) {
        append(DONE, commitment, act);
    }

    /** Whether each act was answered, by its commitment. */
    Map<String, Boolean> all() {
        return in(file);
    }

    /** The same from a file, as a page of ours saves it too. */
    static Map<String, Boolean> in(Path file) {
        Map<String, Boolean> acts = new HashMap<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    String[] words = line.split(" ");
                    if (words.length >= 2) {
                        acts.merge(words[1], line.startsWith(DONE), Boolean::logicalOr);
                    }
                }
            }
            return acts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String what, String commitment, String act) {
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, "");
            }
            String line = what + commitment + " " + act + "\n";
            Files.writeString(file, line, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
