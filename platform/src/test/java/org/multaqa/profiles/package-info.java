/** The stories of profiles. */
@NullMarked
package org.multaqa.profiles;

import org.jspecify.annotations.NullMarked;
