package org.multaqa.agreements;

import java.util.UUID;

/**
 * A party left an agreement that all had signed: from the commit of this transaction on nothing is
 * allowed to it any more.
 */
public record AgreementLeft(UUID agreement, UUID organisation) {}
