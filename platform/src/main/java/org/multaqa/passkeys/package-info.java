/**
 * Passkeys: coming in with the lock of one's own phone or computer instead of a password (W3C Web
 * Authentication, level 3). A passkey asks its owner for finger, face or PIN, so it counts as both
 * steps.
 *
 * <p>A <em>ceremony</em> is one exchange with the browser, begun with a challenge and finished
 * within five minutes. A passkey belongs to the name under which the installation is opened; where
 * that is a bare number (127.0.0.1) browsers have none, and the pages say so.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "database", "audit", "web", "accounts", "signin"})
package org.multaqa.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
