/** Tests of the trail: what tampering it finds. */
@NullMarked
package org.multaqa.audit;

import org.jspecify.annotations.NullMarked;
