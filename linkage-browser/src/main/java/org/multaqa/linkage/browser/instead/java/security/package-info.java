/** What a page has in place of classes of {@code java.security} that {@code linkage} uses. */
@NullMarked
package org.multaqa.linkage.browser.instead.java.security;

import org.jspecify.annotations.NullMarked;
