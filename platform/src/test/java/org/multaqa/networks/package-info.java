/** The register's stories. */
@NullMarked
package org.multaqa.networks;

import org.jspecify.annotations.NullMarked;
