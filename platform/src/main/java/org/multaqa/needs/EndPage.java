package org.multaqa.needs;

/**
 * The form by which a need is closed or taken back.
 *
 * @param mayClose whether nothing is under way
 * @param mayWithdraw whether nothing was handed over
 */
public record EndPage(NeedLine line, boolean mayClose, boolean mayWithdraw, String reason) {}
