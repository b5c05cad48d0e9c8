/**
 * What the union has verified of an organisation, requirement by requirement.
 *
 * <p>Words: a <em>requirement</em> is a paper or fact that is asked of some kinds of organisations;
 * which ones, of whom, for how long and which fields of the profile hang on them are settings. An
 * <em>item</em> is a requirement as it stands for one organisation: not looked at, verified, to
 * revise, answered, not required, or run out, since what was verified holds for its months only.
 * Fields of verified requirements change only by request ({@code VerifiedFields}).
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
            "obligations",
            "files",
            "directory"
        })
package org.multaqa.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
