/**
 * Key holders: the small separate program that serves one share of the exchange's secret, and how a
 * member asks it.
 *
 * <p>Words: a <em>holder</em> is known by its <em>card</em> (number, name, address, public key);
 * three cards are a <em>circle</em>; a circle with the group's key is the <em>invitation</em> that
 * members carry home by hand and check everything against. A <em>ceremony</em> between three
 * running holders makes the key, so that no machine ever has it, or hands it on to new shares. A
 * <em>member</em> is enrolled by the holder's operator with its own public key and the agreed size
 * of its list, from which its <em>allowance</em> of a day and a year follows. What a holder does
 * stands in its <em>log</em>, each entry bound to the one before; members, what they have used, and
 * which requests were answered are all read from it, so that there is one thing to be kept whole.
 *
 * <p>A holder's folder: {@code holder.properties} who it is, {@code identity.sealed} its private
 * key, {@code keys/} its shares, sealed, {@code log} and {@code log.checkpoint}. Of the database
 * module only its way with private files and its refusals are used: a holder has no database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "database"})
package org.multaqa.keyholder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
