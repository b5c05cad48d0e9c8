/**
 * Data-sharing agreements: who may check, look into cases and refer with whom, for which kinds of
 * help, until when; and what a family is told before its help is registered.
 *
 * <p>Words: an <em>agreement</em> binds its <em>parties</em>, organisations that sign it by name. A
 * <em>version</em> of it is a draft until it is proposed; from then on its text is fixed, and each
 * <em>signature</em> is tied to the SHA-256 of it. It is <em>live</em> from the day on which all
 * have signed and its period has begun until it expires or is ended. A change is a new version that
 * asks everybody again while the one before goes on. Whoever <em>leaves</em> is out at once; with
 * fewer than two parties left the agreement is ended. The exchange asks {@link
 * org.multaqa.agreements.Agreements#require} before every act.
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
            "places",
            "spreadsheet",
            "directory"
        })
package org.multaqa.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
