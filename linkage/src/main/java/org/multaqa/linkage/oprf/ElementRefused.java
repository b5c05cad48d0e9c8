package org.multaqa.linkage.oprf;

/** What came is not an element that may be used: not canonical, the identity, or too many. */
public final class ElementRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ElementRefused(String why) {
        super(why);
    }

    static ElementRefused at(int index) {
        return new ElementRefused("element " + index + " is not one that may be used");
    }
}
