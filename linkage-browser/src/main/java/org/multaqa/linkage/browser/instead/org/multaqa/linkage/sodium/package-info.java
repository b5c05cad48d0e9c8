/**
 * What a page has in place of classes of {@code org.multaqa.linkage.sodium} that {@code linkage}
 * uses.
 */
@NullMarked
package org.multaqa.linkage.browser.instead.org.multaqa.linkage.sodium;

import org.jspecify.annotations.NullMarked;
