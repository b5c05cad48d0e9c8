package org.multaqa;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.multaqa.commands.Verbs;

/** Where the program begins. */
public final class Multaqa {
    private Multaqa() {}

    public static void main(String[] arguments) {
        // Arabic is written as Arabic whatever the terminal's locale says.
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        System.exit(Verbs.execute(Application.class, arguments));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
