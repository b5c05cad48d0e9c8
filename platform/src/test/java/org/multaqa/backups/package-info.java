/** Tests of backups, made under writes and put back. */
@NullMarked
package org.multaqa.backups;

import org.jspecify.annotations.NullMarked;
