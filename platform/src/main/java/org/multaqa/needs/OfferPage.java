package org.multaqa.needs;

import java.util.List;

/** The page of an offer: what is left of it, and the needs that it fits. */
public record OfferPage(OfferLine line, List<Proposal> proposals, boolean mayWithdraw) {
    public Offer offer() {
        return line.offer();
    }
}
