/**
 * Where things are: the governorates, districts, sub-districts, communities and neighbourhoods of
 * Syria with their P-codes, names in both scripts, other spellings and points; their areas, and
 * maps of them.
 *
 * <p>A place is known by its code, never by its name alone: some 230 names of communities are borne
 * by several. What came without an Arabic name is marked as lacking it, and the secretariat can
 * give it one. Areas are computed from the points and called approximate until official boundaries
 * are brought in.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "database", "audit", "accounts", "web", "imports"})
package org.multaqa.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
