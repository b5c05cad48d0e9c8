/**
 * Joint projects: what several organisations plan, sign and do together, and what they learned.
 *
 * <p>Words: a project has <em>terms</em> (what for, where, when, for how much) that all sign, and
 * <em>partners</em>, each once, with roles; exactly one of them is the <em>lead</em>. A partner's
 * <em>part</em> is what it does, its lines of the budget and the money it brings. A
 * <em>signature</em> is of the terms together with the own part, as they were shown; it
 * <em>stands</em> as long as neither of them changes. A project <em>closes</em> when the lines of
 * all partners make up its budget, and so do the sources of the money; before that nobody signs. It
 * is an <em>idea</em>, then a <em>draft</em>, <em>signed</em> when every signature stands,
 * <em>running</em>, and <em>closed</em> with at least one <em>lesson</em>; or it is withdrawn.
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
            "imports",
            "spreadsheet",
            "directory",
            "needs"
        })
package org.multaqa.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
