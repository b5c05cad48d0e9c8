/**
 * Finding organisations: the list of the directory with its filters, what is exported of it, and
 * the page that the public meets first.
 *
 * <p>Words: what is held of an organisation in memory is a {@code Listed}; all of them with the
 * words of their names are the <em>index</em>, renewed when {@code DirectoryChanges} counts on and
 * when a day begins. A <em>selection</em> is what a reader asked for; what <em>fits</em> it has all
 * the words as written or as their beginnings, what is only <em>alike</em> comes behind and only
 * where little fits. Words may also <em>mean</em> a place or a sector: whoever is there stands
 * behind those of that name. Exports carry the head of the trail at their time: JSON in a field, a
 * workbook on its second sheet, CSV (whose rows must stay rows) in the name of the file and in the
 * header {@code X-Multaqa-Trail}.
 *
 * <p>Open Referral HSDS 3 is made here from the register; what other modules know of organisations
 * joins it by {@link org.multaqa.search.HsdsDetails.Source}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "audit",
            "web",
            "accounts",
            "places",
            "imports",
            "spreadsheet",
            "directory"
        })
package org.multaqa.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
