/**
 * Linking lists that nobody may see together: the exchange with all its parties in one process.
 *
 * <p>Charities register one after the other. Each makes the match keys and hints of its records,
 * has the keys evaluated by the oblivious function, and asks the hub for the bucket of every key,
 * in an order that tells nothing. What it can open it joins by handle: an own record and another's
 * that share a key have met. Then its own entries go into the hub's bag, shuffled and filled up.
 *
 * <p>From a meeting the charity knows its own record and the hints of the other one ({@link
 * org.multaqa.linkage.encode.Hints}), 360 bits that it alone could open. They are compared trait by
 * trait and scored by the weights of {@link org.multaqa.linkage.match}, learned from the meetings
 * of this charity without being told an answer. The hub takes part in none of this: it cannot tell
 * two entries of one bucket from any other two.
 *
 * <p>The names of records come back in at the very end, and only here, where one process plays all
 * parts: in earnest a charity has a handle, and a case is opened about it.
 */
@NullMarked
package org.multaqa.linkage.blind;

import org.jspecify.annotations.NullMarked;
