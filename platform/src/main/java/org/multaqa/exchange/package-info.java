/**
 * The hub's part of the exchange between charities: it keeps a bag of entries of which it can tell
 * neither whose they are nor which belong together, answers what stood in the bucket of a tag, and
 * logs every act without what was asked.
 *
 * <p>Words: an <em>epoch</em> is the time of one key; its entries lie in a <em>bag</em> in the data
 * folder, never in the database ({@link org.multaqa.linkage.index.Bag}). A member <em>checks</em>
 * tags, <em>registers</em> batches of entries and <em>withdraws</em> entries by their deletion
 * secrets, each time citing an agreement that is live. Registering is one act: what stood there
 * before is the answer, kept sealed until the member has <em>acknowledged</em> it. The <em>log</em>
 * has a <em>line</em> for each act, with a salted commitment to the request; lines are chained by
 * hashes, and a member can follow the chain without reading the lines of others.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "audit",
            "web",
            "accounts",
            "jobs",
            "health",
            "keyholder",
            "agreements"
        })
package org.multaqa.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
