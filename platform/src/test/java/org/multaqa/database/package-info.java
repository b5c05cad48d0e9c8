/** Tests of PostgreSQL as the program runs it, and the databases that all other tests work on. */
@NullMarked
package org.multaqa.database;

import org.jspecify.annotations.NullMarked;
