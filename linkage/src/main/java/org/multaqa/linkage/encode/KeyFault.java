package org.multaqa.linkage.encode;

/** A key's text is not one, or not the one it has to be. */
public final class KeyFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyFault(String why) {
        super(why);
    }
}
