/** What a page has in place of classes of {@code javax.crypto.spec} that {@code linkage} uses. */
@NullMarked
package org.multaqa.linkage.browser.instead.javax.crypto.spec;

import org.jspecify.annotations.NullMarked;
