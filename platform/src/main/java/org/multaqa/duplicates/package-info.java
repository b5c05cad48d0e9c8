/**
 * Entries of the register that are likely one organisation: found by their names in either script
 * and what else they share, shown side by side, merged or kept apart for good.
 *
 * <p>Words: a <em>twin</em> is an entry that is likely another one again; two make a <em>pair</em>
 * with a <em>score</em> and reasons in words. The <em>core</em> of a name is what remains without
 * words that say only what something is (جمعية، الخيرية). Pairs are looked for among what changed
 * since the last look, by an index of trigrams in memory.
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
package org.multaqa.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
