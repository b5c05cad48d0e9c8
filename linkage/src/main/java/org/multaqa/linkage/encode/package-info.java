/**
 * From a list that a charity holds to entries that tell nobody anything, and back for who knows.
 *
 * <p><em>The way of a record.</em> It comes as its match keys, canonical texts, and as the features
 * of its fields ({@link org.multaqa.linkage.encode.Subject}). Each distinct key of the list goes
 * once through the oblivious function; its output and the members' secret together make the {@link
 * org.multaqa.linkage.encode.Token} of the key. Without the holders nobody computes the function,
 * without the members' secret nobody can use what the holders might be made to say.
 *
 * <p><em>From a token</em> come, each by a label of its own: the tag, by which the hub finds the
 * bucket; the salt of the sketch; the key that opens payloads in that bucket. So who can ask for a
 * bucket can also read it, and the hub, which sees the tag, can do neither: not compare entries of
 * two buckets, not read one.
 *
 * <p><em>The sketch</em> is one-bit MinHash: bit {@code i} is the parity of the least of all
 * features' hashes under permutation {@code i}. Two records agree in a bit as often as they share
 * features, and by chance else; how many features a record has does not show, nor which fields it
 * lacks ({@link org.multaqa.linkage.encode.Sketch}).
 *
 * <p><em>The payload</em> says what a charity may know of another's help: kind, month,
 * sub-district; and the handle, which all entries of one record share and nobody sees who cannot
 * open them. Its nonce is fresh, so two entries of one key have nothing in common but the tag.
 *
 * <p><em>A list</em> leaves as one file of entries in an order drawn at random over the whole list,
 * filled up with noise to a fixed number a record ({@link org.multaqa.linkage.encode.EncodedList}).
 * Noise is an entry in all respects, but for a bucket that nobody can ask for. What the charity
 * must keep to be found in a case and to delete, it keeps sealed with its own key ({@link
 * org.multaqa.linkage.encode.Keepsakes}); a secret deletes one entry, never a record, so that
 * deletions do not tie entries together.
 */
@NullMarked
package org.multaqa.linkage.encode;

import org.jspecify.annotations.NullMarked;
