/**
 * Two charities that may have the same family talk about it, and nobody listens.
 *
 * <p><em>Opener</em> is who met the other's payload; <em>owner</em> whose record it belongs to. A
 * record's address is its handle, the beginning of the hash of a public key whose private half the
 * owner has kept. The opener does not know whose it is: it leaves a key of its own at the address,
 * with a proof that it has opened the payload ({@link org.multaqa.linkage.encode.OpenedPayload}).
 * The owner shows the public key, which must hash to the handle, and proves that it made the same
 * {@link org.multaqa.linkage.mailbox.Conversation} of it. From then on both seal letters with a key
 * that hangs on what the two keys share and on the payload: a hub that puts keys of its own in the
 * middle has not opened it.
 */
@NullMarked
package org.multaqa.linkage.mailbox;

import org.jspecify.annotations.NullMarked;
