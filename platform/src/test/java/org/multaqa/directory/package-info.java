/** The register's stories. */
@NullMarked
package org.multaqa.directory;

import org.jspecify.annotations.NullMarked;
