/** What {@code linkage} reckons with by itself, by libsodium in a page. */
@NullMarked
package org.multaqa.linkage.browser.instead.org.multaqa.linkage.curve;

import org.jspecify.annotations.NullMarked;
