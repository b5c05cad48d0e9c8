package org.multaqa.linkage.oprf;

import java.util.HexFormat;
import java.util.List;
import org.multaqa.linkage.text.Parts;

/** The text of a key's file: a title, then one thing a line, in hexadecimal digits. */
final class KeyText {
    private final List<String> lines;

    KeyText(String text, String title) {
        lines = Parts.lines(text);
        if (!lines.getFirst().equals(title)) {
            throw new ElementRefused("this does not begin with \"" + title + "\"");
        }
    }

    int number(String name) {
        String value = value(name);
        try {
            int number = Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new ElementRefused("\"" + name + "\" is no number from 1 upwards");
    }

    byte[] bytes(String name, int length) {
        String value = value(name);
        try {
            byte[] bytes = HexFormat.of().parseHex(value);
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new ElementRefused("\"" + name + "\" has not " + 2 * length + " hexadecimal digits");
    }

    private String value(String name) {
        for (String line : lines) {
            if (line.startsWith(name + " ")) {
                return line.substring(name.length() + 1);
            }
        }
        throw new ElementRefused("\"" + name + "\" is missing");
    }
}
