/**
 * Sheets of activities, in and out: what organisations send as their 4W (who does what, where,
 * when), and what they take away.
 *
 * <p>Words: a <em>sheet</em> is one file for one organisation's report of one month, from its
 * upload to its report and its undoing. The file is kept and read anew at each step: what a sheet
 * comes to is its file, its columns and what people <em>corrected</em>, row and field, so that it
 * can be left at any time and taken up again. A <em>line</em> says what became of one row. A
 * <em>fault</em> is why a row is refused, whole; a <em>remark</em> is what its sender should know
 * although it was taken.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "audit",
            "web",
            "accounts",
            "jobs",
            "obligations",
            "imports",
            "spreadsheet",
            "places",
            "directory",
            "activities"
        })
package org.multaqa.fourw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
