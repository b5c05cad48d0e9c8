/**
 * Who does what where, counted: gaps, where nobody works in a sector, and overlaps, where several
 * do the same; the warning while somebody plans; views that are kept, sent and subscribed to.
 *
 * <p>Words: an <em>area</em> is a governorate, district or sub-district. An <em>entry</em> is one
 * activity at one place: a row of several places is as many entries, its people divided equally
 * among them, the remainder to the first ones. A <em>gap</em> is an area and a sector with no
 * organisation at work. An <em>overlap</em> is possible where two organisations do the same kind of
 * aid at the same place in the same month. People are counted as the <em>sum</em> of what rows say,
 * and <em>capped</em>: at each place only the largest activity of each kind. Over several months
 * only rows count whose people were not reached before. A <em>view</em> is one address of the page.
 *
 * <p>What people are known to need comes from beans of {@code KnownNeeds}; what neither a promise
 * nor a running activity covers of it is <em>uncovered</em> and stands beside the gaps.
 *
 * <p>All activities are held in memory as columns, a slice a month, and followed by {@code
 * ActivityChanges}.
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
            "places",
            "spreadsheet",
            "directory",
            "profiles",
            "activities"
        })
package org.multaqa.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
