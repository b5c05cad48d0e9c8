/**
 * An invented union with a year of lived data: what {@code ./multaqa run --demo} shows, and where
 * the benches take their organisations from.
 *
 * <p>Every name is put together from lists of common words; none is that of a real organisation or
 * person, and nothing here is said of one. All is made through the services, so that the demo can
 * only show what the program can do.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "accounts",
            "signin",
            "places",
            "jobs",
            "directory",
            "networks",
            "activities",
            "coverage",
            "duplicates",
            "profiles",
            "files",
            "licences",
            "verification",
            "oversight",
            "intake",
            "imports",
            "fourw",
            "needs",
            "projects",
            "agreements",
            "plans",
            "reach",
            "cases",
            "referrals",
            "keyholder",
            "exchange",
            "coediting"
        })
package org.multaqa.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
