/** What a page has in place of classes of {@code java.lang.foreign} that {@code linkage} uses. */
@NullMarked
package org.multaqa.linkage.browser.instead.java.lang.foreign;

import org.jspecify.annotations.NullMarked;
