/** The register's stories. */
@NullMarked
package org.multaqa.needs;

import org.jspecify.annotations.NullMarked;
