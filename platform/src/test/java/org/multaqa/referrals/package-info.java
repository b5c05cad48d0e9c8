/** What is promised of referrals. */
@NullMarked
package org.multaqa.referrals;

import org.jspecify.annotations.NullMarked;
