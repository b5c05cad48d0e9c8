/**
 * PostgreSQL: run by ourselves in the data directory or reached at an address, migrated, backed up,
 * and spoken to through {@link org.multaqa.database.Database}.
 *
 * <p>Only classes named {@code *Store} hold SQL, each in the schema of its own module. Keys are
 * UUIDv7 made here ({@link org.multaqa.database.Ids}); a serialisation failure is retried here and
 * nowhere else. Nothing is used that PostgreSQL 15 and YugabyteDB do not share.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package org.multaqa.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
