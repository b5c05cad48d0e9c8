/**
 * From a list that a charity holds to entries that tell nobody anything, and back for who knows.
 *
 * <p><em>The way of a record.</em> It comes as its match keys, canonical texts, and as hints of its
 * fields ({@link org.multaqa.linkage.encode.Subject}). Each distinct key of the list goes once
 * through the oblivious function; its output and the members' secret together make the {@link
 * org.multaqa.linkage.encode.Token} of the key. Without the holders nobody computes the function,
 * without the members' secret nobody can use what the holders might be made to say.
 *
 * <p><em>From a token</em> come, each by a label of its own: the tag, by which the hub finds the
 * bucket, and the key that opens payloads in that bucket. So who can ask for a bucket can also read
 * it, and the hub, which sees the tag, cannot.
 *
 * <p><em>The hints</em> are 360 bits of which each part of a record has a few: codes of its names,
 * remainders of its date, pieces of its numbers ({@link org.multaqa.linkage.encode.HintPart}). Who
 * opens a payload compares them with those of its own record. They are sealed, so the hub cannot
 * compare two entries of one bucket: that they are in one is all it sees. They are the same in all
 * entries of a record, so who has more keys to it does not learn more.
 *
 * <p><em>The payload</em> says what a charity may know of another's help: kind, month,
 * sub-district, the hints; and the handle, which all entries of one record share and nobody sees
 * who cannot open them. Its nonce is fresh, so two entries of one key have nothing in common but
 * the tag.
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
