/** The stories of families that are referred. */
@NullMarked
package org.multaqa.referrals;

import org.jspecify.annotations.NullMarked;
