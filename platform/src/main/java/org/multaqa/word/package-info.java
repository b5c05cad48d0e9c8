/**
 * Word documents (Office Open XML, ISO/IEC 29500), written from their parts: headings, paragraphs
 * and tables by real styles, from right to left in Arabic, on A4 with numbered pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package org.multaqa.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
