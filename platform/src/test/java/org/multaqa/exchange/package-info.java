/** What the hub of the exchange does. */
@NullMarked
package org.multaqa.exchange;

import org.jspecify.annotations.NullMarked;
