package org.multaqa;

import org.multaqa.commands.Verbs;

/** Where the program begins. */
public final class Multaqa {
    private Multaqa() {}

    public static void main(String[] arguments) {
        System.exit(Verbs.execute(Application.class, arguments));
    }
}
