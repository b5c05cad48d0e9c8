/** The register's stories. */
@NullMarked
package org.multaqa.activities;

import org.jspecify.annotations.NullMarked;
