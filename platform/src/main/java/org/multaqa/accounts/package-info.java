/**
 * People, the organisations they act for, and what they may do.
 *
 * <p>A person belongs to organisations with roles ({@link org.multaqa.accounts.Role}); whoever is
 * signed in acts for one of them at a time ({@link org.multaqa.accounts.Actor}). A module names
 * what can be allowed in an enum of its own that implements {@link org.multaqa.accounts.Right};
 * every verb of a service takes the actor first and asks {@code actor.may(right, organisation)}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "database", "audit", "web", "mail"})
package org.multaqa.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
