/**
 * The canonical record of a person on a charity's list, and how it is read.
 *
 * <p>A list is a CSV file in UTF-8 whose header names {@link org.multaqa.linkage.record.Field
 * fields}. {@link org.multaqa.linkage.record.Records} gives it row by row, as written, and refuses
 * a file it cannot trust with the line at fault. {@link org.multaqa.linkage.record.NormalPerson} is
 * the same row with every field in its canonical form: titles off, digits Latin, phones without
 * prefixes, dates as far as they are known. Everything after this package works on normal persons
 * only, so both sides of a blind comparison start from the same text.
 *
 * <p>What a field cannot say is empty, never guessed: a national number of another length than 11
 * stays what it is, a date without a day has no day.
 */
@NullMarked
package org.multaqa.linkage.record;

import org.jspecify.annotations.NullMarked;
