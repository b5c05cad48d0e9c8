/**
 * How people come in: passwords, one-time links, second factors; sessions; and the gate before
 * every page and call.
 *
 * <p>A <em>session</em> is a random secret in a cookie, known here only by its hash, and acts for
 * one organisation at a time. A controller is given the {@link org.multaqa.accounts.Actor} of the
 * request as a parameter; whatever is not marked {@link org.multaqa.accounts.Open} is behind the
 * gate. Whoever is of the ministry is answered by the second login to the database alone ({@link
 * org.multaqa.database.NarrowLogin}).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "audit",
            "web",
            "accounts",
            "mail",
            "health"
        })
package org.multaqa.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
