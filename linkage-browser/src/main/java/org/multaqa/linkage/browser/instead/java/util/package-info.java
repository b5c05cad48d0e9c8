/** What a page has in place of classes of {@code java.util} that {@code linkage} uses. */
@NullMarked
package org.multaqa.linkage.browser.instead.java.util;

import org.jspecify.annotations.NullMarked;
