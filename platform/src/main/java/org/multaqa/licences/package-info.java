/**
 * The licences of organisations as dated facts, and how an organisation stands with them on a day.
 *
 * <p>Words: a <em>licence</em> is a decision with number, date and authority: the publication of an
 * organisation, its renewal, a fundraising licence (Decree 1330, article 17), a branch. A
 * <em>measure</em> suspends, lifts a suspension or revokes. Licences that follow each other are a
 * <em>series</em>; its <em>standing</em> on a day is computed from the facts, never stored. A
 * <em>renewal</em> is a following licence that a manager proposes with its document and the
 * secretariat accepts or sends back. What was entered by mistake is <em>struck</em> and stays
 * visible.
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
            "files",
            "spreadsheet",
            "directory"
        })
package org.multaqa.licences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
