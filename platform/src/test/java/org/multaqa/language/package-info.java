/** Tests of how texts are said. */
@NullMarked
package org.multaqa.language;

import org.jspecify.annotations.NullMarked;
