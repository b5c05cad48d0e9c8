package org.multaqa.intake;

/** What an organisation says when it is asked which of two records is right. */
public enum Answer {
    REGISTER_IS_RIGHT,
    OURS_IS_RIGHT,
    NEITHER
}
