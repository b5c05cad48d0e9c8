/** What a page has in place of classes of {@code java.time} that {@code linkage} uses. */
@NullMarked
package org.multaqa.linkage.browser.instead.java.time;

import org.jspecify.annotations.NullMarked;
