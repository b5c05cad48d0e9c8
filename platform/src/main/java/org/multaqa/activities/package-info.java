/**
 * Who does what, where, when, for whom: the activities that organisations report month by month.
 *
 * <p>Words: an <em>activity</em> is what one organisation did, does or plans in a month: one row of
 * its report. Its <em>facts</em> are what the row says, by {@link
 * org.multaqa.activities.ActivityField}. A row is never overwritten: a <em>version</em> replaces
 * the one before under the same <em>line</em>, and what is withdrawn stays in the history. The
 * <em>kind of aid</em> ({@link org.multaqa.activities.AidKinds}) is what makes two activities the
 * same for counting and for the warning of overlap: food baskets are food baskets, whatever a sheet
 * calls them.
 *
 * <p>Sheets in and out stand in {@code fourw}, gaps and overlaps in {@code coverage}.
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
            "places",
            "directory"
        })
package org.multaqa.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
