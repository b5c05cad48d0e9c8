package org.multaqa.needs;

/**
 * A match as a page proposes it.
 *
 * @param mayPassOver whether the reader is one of the two sides
 * @param mayCommit whether the reader can promise it from the offer now
 */
public record Proposal(
        Match match, NeedLine need, OfferLine offer, boolean mayPassOver, boolean mayCommit) {

    /** Where the promise is made with the offer in hand. */
    public String committing() {
        return need.need().address() + "?offer=" + offer.offer().id() + "#commit";
    }

    public String passing() {
        return need.need().address() + "/matches/" + offer.offer().id() + "/pass-over";
    }
}
