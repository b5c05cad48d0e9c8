/**
 * Lists of organisations that are brought in: the members a union has on file, and the register of
 * the ministry, against which ours is held.
 *
 * <p>Words: a <em>batch</em> is one file from its upload to its report; it can be left and come
 * back to, and undone as a whole. A <em>reading</em> is what a row comes to, with a <em>note</em>
 * on every cell that was not taken as it stands. A <em>correction</em> is what a person says
 * instead of a cell; the file stays as it is. A <em>finding</em> is one line of the comparison with
 * a register, on which somebody decides.
 *
 * <p>What a list says beyond the directory's fields (decision number, phones) goes to {@link
 * org.multaqa.intake.MemberListExtra} beans of other modules; what none of them takes is kept with
 * the import and reported.
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
            "imports",
            "spreadsheet",
            "places",
            "directory"
        })
package org.multaqa.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
