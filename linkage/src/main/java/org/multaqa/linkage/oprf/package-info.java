/**
 * A function that nobody can compute alone: the one place from which a match key gets its token.
 *
 * <p><em>Goal.</em> A charity wants {@code F(k, x)} of a match key {@code x} without showing {@code
 * x}; the holders of {@code k} want to serve it without showing {@code k}; and no two of three
 * machines short of a quorum may be able to do it. Were the token a plain keyed hash, whoever had
 * the key could try all eleven digits of a national number in a minute. Here each trial is a
 * request that a holder counts.
 *
 * <p><em>One holder.</em> RFC 9497, suite ristretto255-SHA512. The charity hashes {@code x} to an
 * element of the group and multiplies it by a random scalar, the blind; what comes out is uniform,
 * so the holder learns nothing ({@link org.multaqa.linkage.oprf.Blinding}). The holder multiplies
 * by its key, the charity takes the blind away and hashes. In verifiable mode the holder proves
 * that the key it used is the one its public key belongs to: one proof of equal discrete logarithms
 * for a whole batch, over random combinations of its elements ({@link
 * org.multaqa.linkage.oprf.Proof}).
 *
 * <p><em>Three holders.</em> {@code k} is the value at zero of a straight line; each holder has the
 * line's value at its own number. Two values give the line, so two answers give the answer: what
 * Lagrange does with numbers is done with elements ({@link
 * org.multaqa.linkage.oprf.ObliviousFunction}). Each proves its own answer against its own public
 * share, so a wrong answer has a name ({@link org.multaqa.linkage.oprf.LyingHolder}).
 *
 * <p><em>Where k comes from.</em> Each holder draws a line of its own and gives each other one
 * point of it; everyone adds up the points it was given. The sum of the lines is the line of {@code
 * k}, which no machine ever had ({@link org.multaqa.linkage.oprf.Ceremony}). Commitments to the
 * lines let everyone check its points, a pledge before them keeps the last to speak from choosing
 * by what the others said, and a complaint brings the disputed point into the open, where all see
 * who lied. By the same steps two holders hand {@code k} on to three new shares; the old ones fit
 * nothing then.
 *
 * <p><em>Cost.</em> A multiplication takes some 40 µs. A token takes four: one to blind, one and
 * one for the two holders' answers, one to take the blind away. The scalars of Lagrange among three
 * numbers are so small that additions do. Proofs draw a batch together, once to make one and twice
 * to check it, which is done outside libsodium since nothing of it is secret ({@link
 * org.multaqa.linkage.curve}): six multiplications more when that was libsodium's, the time of two
 * now.
 */
@NullMarked
package org.multaqa.linkage.oprf;

import org.jspecify.annotations.NullMarked;
