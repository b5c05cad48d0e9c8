/** What a page has in place of classes of {@code javax.crypto} that {@code linkage} uses. */
@NullMarked
package org.multaqa.linkage.browser.instead.javax.crypto;

import org.jspecify.annotations.NullMarked;
