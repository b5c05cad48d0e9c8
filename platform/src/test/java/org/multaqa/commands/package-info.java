/** Tests of the command line, as processes of their own. */
@NullMarked
package org.multaqa.commands;

import org.jspecify.annotations.NullMarked;
