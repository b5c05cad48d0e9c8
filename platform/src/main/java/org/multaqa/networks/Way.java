package org.multaqa.networks;

/** The ways in which a membership comes about. */
public enum Way {
    /** The organisation asks, the network answers. */
    ASK,
    /** The network invites, the organisation answers. */
    INVITE,
    /** The secretariat enters what is so. */
    ENTER
}
