/**
 * Pages, problems and the frame around them.
 *
 * <p>A controller gives back a {@link org.multaqa.web.Page}: a JTE template and what it shows as
 * {@code it}; the {@link org.multaqa.web.Frame} beside it says texts, dates and numbers in the
 * reader's language. The API answers through {@link org.multaqa.web.Answers}: lists with a cursor,
 * problems by RFC 9457. Styles and scripts are joined, hashed and compressed once at start. The
 * unexpected is caught here, with a number that stands in the log and on the page.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "database"})
package org.multaqa.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
