/**
 * The words a person sees, and how a refusal is said.
 *
 * <p>Every text stands in {@code language/<module>.{ar,en}.properties} as an ICU message; {@link
 * org.multaqa.language.Texts} finds it. A verb of a service answers with an {@link
 * org.multaqa.language.Outcome}: done, or refused with messages by field. Dates are shown in
 * Damascus time with Syrian month names. Texts have Latin digits; a page in Arabic shows others
 * where the installation has set {@link org.multaqa.language.Digits} so.
 *
 * <p>Stands on nothing but the text forms of {@code linkage}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.multaqa.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
