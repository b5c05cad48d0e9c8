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
 * <p>The <em>report</em> of a month is asked for when the month is over, submitted by the
 * organisation, and sent back or accepted by the secretariat ({@link
 * org.multaqa.activities.MonthlyReports}); while it is submitted or accepted its rows stand still.
 * Last month's rows are offered to it ({@link org.multaqa.activities.CarriedRows}). Other modules
 * add to its pages by {@link org.multaqa.activities.ReportAction} and {@link
 * org.multaqa.activities.OverlapWarning}.
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
            "mail",
            "spreadsheet",
            "places",
            "directory"
        })
package org.multaqa.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
