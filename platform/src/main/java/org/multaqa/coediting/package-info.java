/**
 * Texts that several people write at the same time, also without a network for hours: notes of a
 * workshop, minutes, drafts.
 *
 * <p>Words: a <em>sheet</em> belongs to a thing of a feature, known by its kind and id, and has
 * named <em>fields</em>. An <em>edit</em> says which version it began with. When it is
 * <em>joined</em>, fields and words that only one side has changed are taken from that side; where
 * both have changed the same words both stand there, <em>marked</em>. Every version is kept, and an
 * edit that is sent twice is joined once. Who may read and write is asked by the feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "database", "accounts"})
package org.multaqa.coediting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
