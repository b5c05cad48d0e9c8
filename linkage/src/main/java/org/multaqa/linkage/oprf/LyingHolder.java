package org.multaqa.linkage.oprf;

/** A key holder answered, or dealt, what does not fit what it stands for in public. */
public final class LyingHolder extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int number;

    /**
     * Names a holder.
     *
     * @param what what it did, in English, for the log
     */
    public LyingHolder(int number, String what) {
        super("key holder " + number + ": " + what);
        this.number = number;
    }

    /** Which holder it was. */
    public int number() {
        return number;
    }
}
