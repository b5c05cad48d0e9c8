/** The register's stories. */
@NullMarked
package org.multaqa.duplicates;

import org.jspecify.annotations.NullMarked;
