/**
 * What is lacking and who helps: needs that organisations raise, what others offer, promise towards
 * them and hand over, what is still open, and what holds all of them back.
 *
 * <p>Words: a <em>need</em> says what is lacking, how much of it, for whom, where and by when. It
 * is <em>reported</em> until another organisation or the secretariat confirms it; then it is open,
 * partly covered or covered by what is promised, until it is closed. A <em>commitment</em> is a
 * promised quantity towards a need: committed, in preparation, handed over, received; while it is
 * <em>live</em>, which is all but waiting and withdrawn, it counts. What no longer fits
 * <em>waits</em> and moves up, in the order in which it came, as soon as it fits as a whole. The
 * live quantities of a need are never more than it needs: whoever changes any of it holds the
 * need's row.
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
            "files",
            "places",
            "spreadsheet",
            "directory",
            "activities",
            "coverage"
        })
package org.multaqa.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
