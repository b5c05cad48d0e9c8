/**
 * The register of organisations: who there is, under which names, of which kind and class, where at
 * home; what is changed in it, by whom, and how fresh it is.
 *
 * <p>Words: an <em>organisation</em> is an association, institution, union, network, ministry,
 * international organisation or donor. A <em>field</em> is one fact of it; some are verified by the
 * union ({@link org.multaqa.directory.VerifiedFields}), and an edit to one of those is a <em>change
 * request</em> that the secretariat decides. A profile is <em>confirmed</em> when its organisation
 * says that all of it is still correct, and <em>stale</em> when that is long ago. Merging keeps
 * both histories: the old id leads to the kept organisation.
 *
 * <p>Contacts, services, areas and the profile's pages stand in {@code profiles}, memberships in
 * {@code networks}, finding in {@code search}; licences tell their standing through {@link
 * org.multaqa.directory.LicenceStandings}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "database", "audit", "web", "accounts", "obligations"})
package org.multaqa.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
