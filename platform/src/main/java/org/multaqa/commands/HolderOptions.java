package org.multaqa.commands;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Opening;
import org.multaqa.keyholder.Operator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the verbs of a key holder understand, and how its secrets are opened. */
final class HolderOptions {
    private static final int LONGEST = 1_000;

    @Mixin CommonOptions common = new CommonOptions();

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "Opens the holder instead of a passphrase; best on another medium.")
    private @Nullable Path keyFile;

    Operator operator() {
        return Operator.of(common.data, common.language());
    }

    /** What opens a holder that is made already. */
    Opening opening(Operator operator) {
        return keyFile != null || !operator.wantsPassphrase()
                ? keyFile()
                : typed("keyholder.ask-passphrase");
    }

    /** What a new holder is to be opened with; a passphrase is typed twice. */
    Opening chosen() {
        if (keyFile != null) {
            return keyFile();
        }
        Opening.Passphrase once = typed("keyholder.ask-new-passphrase");
        if (terminal() != null) {
            Opening.Passphrase again = typed("keyholder.ask-again");
            if (!Arrays.equals(once.typed(), again.typed())) {
                throw new Refusal("keyholder.passphrases-differ");
            }
        }
        return once;
    }

    private Opening keyFile() {
        if (keyFile == null) {
            throw new Refusal("keyholder.wants-key-file");
        }
        return new Opening.KeyFile(keyFile.toAbsolutePath().normalize());
    }

    /** At a terminal nothing of it is shown; else it is the first line of the standard input. */
    private Opening.Passphrase typed(String question) {
        Console terminal = terminal();
        if (terminal != null) {
            char[] typed = terminal.readPassword("%s ", common.say(question));
            return new Opening.Passphrase(typed == null ? new char[0] : typed);
        }
        return new Opening.Passphrase(line());
    }

    private static @Nullable Console terminal() {
        Console console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }

    /** Read byte by byte, so that what follows on the input is left to whom it is for. */
    private static char[] line() {
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            for (int next = System.in.read();
                    next >= 0 && next != '\n' && bytes.size() < LONGEST;
                    next = System.in.read()) {
                bytes.write(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8).strip().toCharArray();
    }
}
