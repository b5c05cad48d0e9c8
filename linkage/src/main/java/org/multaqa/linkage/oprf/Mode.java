package org.multaqa.linkage.oprf;

/** Whether the holder proves its answers; the two give different outputs for the same key. */
public enum Mode {
    /** Answers are taken on trust. */
    OPRF(0),
    /** Each answer comes with a proof. */
    VOPRF(1);

    private final int code;

    Mode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
