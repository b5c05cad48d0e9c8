/**
 * Referrals: with its consent a family is sent from one organisation to another that can help.
 *
 * <p>Words: the <em>sender</em> refers under a live agreement with the <em>receiver</em>. The
 * family's <em>consent</em> says by what it was given, what may be told and until when; when it is
 * withdrawn the referral is <em>revoked</em>. Who the family is and what it needs is
 * <em>sealed</em> in the sender's browser for the <em>device keys</em> of both; the hub keeps
 * states, days, the sector and the urgency, and deletes the sealed part as soon as the referral has
 * ended. Whoever changes a referral says which <em>version</em> it has seen: of two at once one is
 * refused and nothing is lost.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "audit",
            "web",
            "accounts",
            "obligations",
            "jobs",
            "directory",
            "agreements"
        })
package org.multaqa.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
