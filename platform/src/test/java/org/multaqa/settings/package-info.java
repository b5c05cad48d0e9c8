/** Tests of what the secretariat sets for the whole workspace. */
@NullMarked
package org.multaqa.settings;

import org.jspecify.annotations.NullMarked;
