/** The stories of work plans. */
@NullMarked
package org.multaqa.plans;

import org.jspecify.annotations.NullMarked;
