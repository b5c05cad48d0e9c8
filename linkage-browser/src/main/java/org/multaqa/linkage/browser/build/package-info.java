/** What makes the bundle when the project is built; nothing of it comes into the page. */
@NullMarked
package org.multaqa.linkage.browser.build;

import org.jspecify.annotations.NullMarked;
