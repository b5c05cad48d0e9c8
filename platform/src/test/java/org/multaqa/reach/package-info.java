/** The stories of gaps and overlaps. */
@NullMarked
package org.multaqa.reach;

import org.jspecify.annotations.NullMarked;
