/**
 * What the secretariat sets for the whole workspace.
 *
 * <p>A <em>setting</em> has a name and a value in words; one that nobody has set has the value the
 * program was built with. Each is handed at the start, and whenever it changes, to the module that
 * goes by it: the digits of Arabic pages to {@code web}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "database", "audit", "web", "accounts"})
package org.multaqa.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
