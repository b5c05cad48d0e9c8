package org.multaqa.linkage.oprf;

/** A holder's answer to a batch: each element times its share, and one proof for all. */
public record Evaluation(Elements elements, Proof proof) {}
