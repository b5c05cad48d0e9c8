package org.multaqa.linkage.encode;

import java.util.Locale;

/** A file is not the encoded list it should be. */
public final class EncodingFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Kind {
        /** It is something else. */
        NOT_ENCODED,
        /** Its end is missing. */
        TRUNCATED,
        /** Its bytes are not those that were written. */
        DAMAGED
    }

    private final Kind kind;

    EncodingFault(Kind kind) {
        super(kind.name().toLowerCase(Locale.ROOT));
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
