/** The stories of agreements. */
@NullMarked
package org.multaqa.agreements;

import org.jspecify.annotations.NullMarked;
