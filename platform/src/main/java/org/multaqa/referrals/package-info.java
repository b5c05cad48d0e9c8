/**
 * Referrals: a person is sent, with consent, from one organisation to another that can help.
 *
 * <p>Words: a <em>referral</em> goes from its sender to its receiver under a live agreement. What
 * it says of the person is sealed in the sender's browser for the <em>devices</em> of both; the
 * workspace keeps sealed bytes, and beside them what it needs to remind: states, days, urgency, how
 * consent was given, for what and until when. The receiver accepts or rejects it, helps, and says
 * what came of it; the sender can take it back, and has to when the person withdraws consent.
 * Access ends with the referral: what was sealed is deleted. Nothing that happened is overwritten:
 * notes and steps are only added.
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
