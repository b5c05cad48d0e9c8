/** What a page has in place of classes of {@code java.text} that {@code linkage} uses. */
@NullMarked
package org.multaqa.linkage.browser.instead.java.text;

import org.jspecify.annotations.NullMarked;
