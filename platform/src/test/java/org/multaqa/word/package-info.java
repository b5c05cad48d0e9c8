/** The stories of Word documents. */
@NullMarked
package org.multaqa.word;

import org.jspecify.annotations.NullMarked;
