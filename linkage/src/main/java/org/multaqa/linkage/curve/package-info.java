/**
 * Sums of many multiples of elements that everyone may see: what proofs over a batch are made of.
 *
 * <p><em>Why not libsodium.</em> It multiplies one element at a time, in a time that tells nothing
 * of the scalar, and reads and writes the element each time: 40 µs, and 13 µs to add one more. A
 * proof's combinations are of elements that were sent and of scalars that are a hash of them, so
 * there is nothing to hide, and of a thousand multiples drawn together each costs some forty
 * additions and no reading in between ({@link org.multaqa.linkage.curve.WeightedSum}).
 *
 * <p><em>What it may be used for.</em> How long it takes depends on the values, so nothing secret
 * goes through it: no key, no share, no blind, no nonce. Those are libsodium's ({@link
 * org.multaqa.linkage.sodium}), and the tests hold both together.
 *
 * <p><em>How.</em> An element of ristretto255 (RFC 9496) is four points of the curve {@code -x² +
 * y² = 1 + d x² y²} over the numbers modulo {@code 2²⁵⁵ - 19}. The formulas for addition are those
 * of Hisil, Wong, Carter and Dawson (2008) in extended coordinates; they have no exceptions on this
 * curve. A number is five limbs of 51 bits ({@link org.multaqa.linkage.curve.Field}).
 */
@NullMarked
package org.multaqa.linkage.curve;

import org.jspecify.annotations.NullMarked;
