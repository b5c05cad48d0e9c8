/** The stories of gaps and overlaps. */
@NullMarked
package org.multaqa.coverage;

import org.jspecify.annotations.NullMarked;
