/**
 * The command line: one small class a verb. {@code run} serves; every other verb joins the database
 * that {@code run} has started, or starts it for itself. Results go to standard output, everything
 * else to standard error.
 */
@NullMarked
@ApplicationModule
package org.multaqa.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
