package org.multaqa.linkage.wire;

/** Bytes are no message of ours. */
public final class WireFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WireFault(String what) {
        super(what);
    }
}
