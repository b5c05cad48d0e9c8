package org.multaqa.keyholder;

/** What came is not written as our messages are; it gets no answer. */
final class MalformedMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedMessage(String why) {
        super(why);
    }
}
