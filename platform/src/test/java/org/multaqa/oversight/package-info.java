/** Tests of what those who watch are told. */
@NullMarked
package org.multaqa.oversight;

import org.jspecify.annotations.NullMarked;
