/**
 * What the program does by itself, at its hour: licences run out, requests that wait too long go
 * further, letters are sent.
 *
 * <p>A module gives a bean of {@link org.multaqa.jobs.Duty}. A duty looks at what is stored and at
 * the time and does what is due; done twice, it does nothing more. What fell due while the machine
 * was off is done when it is back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "database", "health"})
package org.multaqa.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
