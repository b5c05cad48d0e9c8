/**
 * How an installation is: what {@code ./multaqa doctor} says.
 *
 * <p>A module gives a bean of {@link org.multaqa.health.Check} for what it alone knows of. A
 * <em>finding</em> is something that is well, or something wrong with what to do about it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package org.multaqa.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
