package org.multaqa.linkage.oprf;

/** A holder's answer to a batch: each element times its share, and one proof for all. */
public record Evaluation(Elements elements, Proof proof) {
    /**
     * The elements, where the proof holds that they are the batch times the share of that holder;
     * else the holder is named.
     */
    public Elements provedBy(GroupKey group, int number, Elements blinded) {
        if (!proof.holds(Suite.VOPRF, group.share(number), blinded, elements)) {
            throw new LyingHolder(number, "its answer does not fit its public share");
        }
        return elements;
    }
}
