/**
 * Cases: two charities look together into whether a family of one is a family of the other.
 *
 * <p>Words: whoever met a record of another in the exchange <em>opens</em> a case at the record's
 * <em>handle</em>, under a live agreement. Whose record it is, the <em>owner</em>,
 * <em>answers</em>, and the opener <em>confirms</em>; only then do both learn who the other is, by
 * letters that they seal for each other ({@link org.multaqa.linkage.mailbox}). The hub keeps
 * states, days and sealed letters. Each side says its <em>outcome</em>; where they differ, or say
 * none in time, the case goes to the union's <em>mediator</em>, who sees no names. What nobody
 * answers expires and says so. Every act stands in the log of the exchange. A case is never a
 * refusal of help.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "web",
            "accounts",
            "obligations",
            "jobs",
            "agreements",
            "exchange"
        })
package org.multaqa.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
