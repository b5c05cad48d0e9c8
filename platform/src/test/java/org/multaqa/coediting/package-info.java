/** The stories of texts that several people write. */
@NullMarked
package org.multaqa.coediting;

import org.jspecify.annotations.NullMarked;
