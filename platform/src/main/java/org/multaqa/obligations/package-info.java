/**
 * What is due from whoever is signed in: the first page. Every module tells its part through {@link
 * org.multaqa.obligations.ObligationSource}; nothing is stored here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "web", "accounts"})
package org.multaqa.obligations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
