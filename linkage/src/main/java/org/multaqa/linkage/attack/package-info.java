/**
 * The attack that blind entries are made against, as a library: what whoever holds everything the
 * hub stores can make of it with a full plain list of the same records in hand.
 *
 * <p><em>The attacker</em> has the bag of entries, every byte of it, and the list with all names
 * ({@link org.multaqa.linkage.attack.PlainLists}). He knows the program, so he knows which match
 * keys each record makes and who shares them; he has no secret, so tags and payloads are noise to
 * him. He names people: this entry is that person's. Of each person his surest claim counts ({@link
 * org.multaqa.linkage.attack.Claims}), and he may keep to himself what he is less sure of.
 *
 * <p><em>Controls.</em> An attack that finds nothing proves nothing until it has found something.
 * The same list is attacked first as others encode it.
 *
 * <ul>
 *   <li>As keyed Bloom filters, one a record. They keep the likeness of all pairs, so the graph of
 *       likenesses in plain can be laid over theirs ({@link
 *       org.multaqa.linkage.attack.GraphAlignment}): records that stand alike among all others are
 *       a first guess, guesses that fit each other are landmarks, and by its likenesses to some
 *       hundred landmarks everybody is found.
 *   <li>As entries that say which belong to one record. Then shared tags make a graph of records
 *       and tokens, and neighbourhoods tell nearly everybody apart ({@link
 *       org.multaqa.linkage.attack.Refinement}); the more so where records are not filled up and
 *       the kinds of keys show, so that missing fields do.
 * </ul>
 *
 * <p><em>The bag</em> has no such graph: what is left are the buckets. The attacker makes those of
 * his own list, and looks for each bucket of the hub which of them it is: their sizes ({@link
 * org.multaqa.linkage.attack.BucketAttack}). The first plan had more: a sketch beside each entry
 * that the hub compares, and the quarter of its expiry. Two sketches give one number, and thousands
 * of buckets would give the same; ten give forty-five numbers, and only one bucket fits. So entries
 * have no sketch and expire all at once, and the plan is a third control ({@link
 * org.multaqa.linkage.attack.Terms}); what was measured stands in docs/performance.md.
 *
 * <p><em>What is not attacked.</em> Entries alone in their bucket: there is nothing to hold them
 * against. Buckets of more than {@link org.multaqa.linkage.attack.BucketAttack#MOST} entries: their
 * people stand in smaller ones too.
 */
@NullMarked
package org.multaqa.linkage.attack;

import org.jspecify.annotations.NullMarked;
