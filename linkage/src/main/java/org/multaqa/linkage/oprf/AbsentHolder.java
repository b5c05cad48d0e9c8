package org.multaqa.linkage.oprf;

/** A key holder gives no answer: it is away, or it declines; another two may serve. */
public final class AbsentHolder extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int number;

    /**
     * Names the holder.
     *
     * @param why what kept it from answering
     */
    public AbsentHolder(int number, Throwable why) {
        super("key holder " + number + " gives no answer", why);
        this.number = number;
    }

    /** Which holder it is. */
    public int number() {
        return number;
    }
}
