package org.multaqa.networks;

/** What a membership is on a day, in the words of its page. */
public enum Standing {
    ASKED,
    INVITED,
    /** Agreed, and beginning on a later day. */
    COMING,
    MEMBER,
    ENDED,
    REFUSED,
    WITHDRAWN
}
