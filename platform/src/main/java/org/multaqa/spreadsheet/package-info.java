/**
 * Sheets as people make them, read into rows: XLSX and CSV with title rows, headers of two levels,
 * example rows, totals and signatures, in any encoding and with any delimiter that is met.
 *
 * <p>{@link org.multaqa.spreadsheet.SheetRows} gives the rows of a file one after the other, {@link
 * org.multaqa.spreadsheet.SheetFile} reads them all into a {@link org.multaqa.spreadsheet.Table};
 * {@link org.multaqa.spreadsheet.LayoutFinder} finds the header and guesses which column is which
 * {@link org.multaqa.spreadsheet.Field}, HXL tags before titles; {@link
 * org.multaqa.spreadsheet.RowSorter} tells the rows of data. {@link
 * org.multaqa.spreadsheet.HeaderVocabulary} knows what the columns of activities and of families
 * are called, {@link org.multaqa.spreadsheet.Recognition} which of the two a sheet is. {@link
 * org.multaqa.spreadsheet.Values} reads numbers, dates, phones, {@link
 * org.multaqa.spreadsheet.TypedFields} the same of a form, field by field; {@link
 * org.multaqa.spreadsheet.SheetWriter} writes. A file that is no sheet, or too much of one, is
 * refused in words before it costs memory.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "database"})
package org.multaqa.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
