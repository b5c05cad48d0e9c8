package org.multaqa.networks;

/** How a membership ended. */
public enum Ending {
    /** The member left by itself. */
    LEFT,
    /** The network excluded it. */
    EXCLUDED,
    /** One of the two is no longer there. */
    DISSOLVED
}
