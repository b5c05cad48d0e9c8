/** The stories of sheets of activities. */
@NullMarked
package org.multaqa.fourw;

import org.jspecify.annotations.NullMarked;
