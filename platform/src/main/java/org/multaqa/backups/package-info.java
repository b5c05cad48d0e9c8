/**
 * Backups: the whole installation in one archive, made while people work, and put back.
 *
 * <p>An <em>archive</em> is a zip file with a manifest that names every file in it with size and
 * SHA-256. It holds the database as its files ({@code cluster}: quick, for the PostgreSQL that
 * comes with the program) or as its tables ({@code tables}: for any PostgreSQL), the attached
 * files, secrets and settings. Whoever has an archive has everything: keep it as you keep the data.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "database", "audit", "jobs", "health"})
package org.multaqa.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
