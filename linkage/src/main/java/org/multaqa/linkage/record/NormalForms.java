package org.multaqa.linkage.record;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.text.PersonName;
import org.multaqa.linkage.text.PlaceName;

/**
 * Brings the records of a list into canonical form as {@link NormalPerson#of} does, sooner: names
 * and places come up again and again, and those met lately are remembered. For one thread.
 */
public final class NormalForms {
    private final Remembered names = new Remembered(PersonName::normal);
    private final Remembered places = new Remembered(PlaceName::normal);

    /** The canonical form of a record. */
    public NormalPerson of(CanonicalRecord record) {
        return NormalPerson.of(record, names, places);
    }

    /** What is asked lately is answered without being worked out again. */
    private static final class Remembered implements UnaryOperator<String> {
        private static final int SLOTS = 1 << 15;

        private final UnaryOperator<String> form;
        private final @Nullable String[] asked = new @Nullable String[SLOTS];
        private final String[] answers = new String[SLOTS];

        Remembered(UnaryOperator<String> form) {
            this.form = form;
        }

        @Override
        public String apply(String written) {
            if (written.isEmpty()) {
                return "";
            }
            int hash = written.hashCode() * 0x9E3779B9;
            int slot = hash >>> 17;
            if (!written.equals(asked[slot])) {
                asked[slot] = written;
                answers[slot] = form.apply(written);
            }
            return answers[slot];
        }
    }
}
