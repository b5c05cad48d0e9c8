/**
 * The page of an organisation and what stands on it beside the register's own fields: contacts,
 * services, areas served, past work; how it is edited, confirmed and kept fresh.
 *
 * <p>A <em>part</em> is a contact, a service or a piece of past work; an <em>area</em> is a place
 * served, of whatever level. Other modules give the page their sections by {@link
 * org.multaqa.directory.ProfileSection}. Organisations whose profile is ageing are asked by a
 * letter, with a link that confirms without signing in.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "audit",
            "web",
            "accounts",
            "mail",
            "jobs",
            "obligations",
            "places",
            "spreadsheet",
            "directory"
        })
package org.multaqa.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
