/**
 * The trail of every change: append-only, each entry bound to the one before by its hash, written
 * in the same transaction as the change it tells of.
 *
 * <p>Words: an <em>entry</em> says who did what to which thing; the <em>head</em> is the last
 * entry's number and hash. Whoever keeps an older head can prove that what came before it was not
 * changed since. Personal data do not belong in an entry's details: the thing's id does.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "database", "health"})
package org.multaqa.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
