/**
 * What a member of the exchange and the hub say to each other, in bytes.
 *
 * <p>A {@link org.multaqa.linkage.wire.HubRequest} asks for the buckets of tags, registers entries
 * or has some deleted; a {@link org.multaqa.linkage.wire.HubAnswer} gives what stood in each
 * bucket. Both travel in a few fixed lengths ({@link org.multaqa.linkage.wire.Padding}), so that
 * who watches the line sees a family, a batch or a large batch and no number. Nothing here is
 * secret from the hub, and nothing here could be opened by it.
 */
@NullMarked
package org.multaqa.linkage.wire;

import org.jspecify.annotations.NullMarked;
