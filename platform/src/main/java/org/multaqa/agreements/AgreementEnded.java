package org.multaqa.agreements;

import java.util.UUID;

/**
 * Nothing is allowed under an agreement any more, to anybody: it expired, or fewer than two parties
 * are left.
 */
public record AgreementEnded(UUID agreement) {}
