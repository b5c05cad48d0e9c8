/**
 * Who belongs to whom: the memberships of organisations in unions and networks, in what capacity,
 * from which day until which, and how they came about and ended.
 *
 * <p>Words: a <em>member</em> belongs to a <em>network</em> (a union, league or network), to
 * several at a time if need be; a network may itself be a member of another, but never in a circle.
 * A membership is <em>asked</em> for by the member or <em>offered</em> by the network and answered
 * by the other side, or entered by the secretariat. The day of its end is the first on which it is
 * no more. Whoever is <em>below</em> a network is its member or the member of one of its members.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "audit",
            "web",
            "accounts",
            "obligations",
            "jobs",
            "directory"
        })
package org.multaqa.networks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
