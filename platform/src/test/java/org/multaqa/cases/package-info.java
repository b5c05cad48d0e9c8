/** The stories of cases between two charities. */
@NullMarked
package org.multaqa.cases;

import org.jspecify.annotations.NullMarked;
