/**
 * How right a linkage is, on lists whose truth is known.
 *
 * <p><em>Precision</em> is the share of found pairs that are true, <em>recall</em> the share of
 * true pairs that are found, <em>F1</em> their harmonic mean. True pairs are all pairs of rows of
 * one person, between charities where the lists name charities. A figure over all pairs hides that
 * most are easy, so {@link org.multaqa.linkage.evaluate.Evaluation} also tells it by the number of
 * fields that agree, along the scores, and beside what plain comparing of names would find.
 */
@NullMarked
package org.multaqa.linkage.evaluate;

import org.jspecify.annotations.NullMarked;
