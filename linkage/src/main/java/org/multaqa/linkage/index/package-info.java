/**
 * The hub's bag of entries: what it stores of everybody's lists, and how it finds a bucket again.
 *
 * <p><em>Goal.</em> A bag of 130 million entries of 128 bytes (10 million records) on one machine:
 * found by tag in microseconds, opened in a second, surviving a cut of power at any byte, with next
 * to nothing on the heap. And nothing more in it than {@link org.multaqa.linkage.index.Entry} says:
 * order, position and neighbours tell nothing of who sent an entry, when, or with which others.
 *
 * <p><em>The table.</em> One file of all entries in the order of their bytes, the tag first, and
 * behind them a directory: for each possible beginning of a tag, where its entries start. Tags are
 * uniform, so a beginning has some 16 entries, 2 KB, of one page or two ({@link
 * org.multaqa.linkage.index.EntryTable}). As entries with one tag are ordered by the rest of their
 * bytes, which a cipher made, a table is the same file in whatever order its entries came. It is
 * never changed, only replaced.
 *
 * <p><em>The journal.</em> What came since the table was made: batches of entries, each ordered
 * like the table, and deletions ({@link org.multaqa.linkage.index.Journal}). A batch counts when it
 * has been forced to the disk, whole and with its checksum; what is torn at the end is cut when the
 * bag is opened, what is damaged before the end is refused. Its entries are held outside the heap
 * as well, behind a hash of their tags ({@link org.multaqa.linkage.index.Tail}). The journal is the
 * one place where batches can be told apart, so it is merged away as soon as that covers several
 * charities.
 *
 * <p><em>Merging</em> writes a new table of the old one and the journal, leaving out what was
 * deleted or has expired, while the bag goes on answering and taking batches into the next journal.
 * A table's name is given it when it lies on the disk whole; so after a crash either the old table
 * stands with both journals or the new one with the second.
 *
 * <p><em>Deletion.</em> An entry carries the hash of a secret that its charity alone can name. Who
 * names secret and tag has it deleted; it is not found any more at once, and its bytes are gone
 * with the next merge.
 *
 * <p><em>A big bag from nothing</em> is built without a merge: entries are thrown into partitions
 * by the beginning of their tag, each partition is sorted by itself, and the table is written from
 * front to back ({@link org.multaqa.linkage.index.TableBuilder}).
 */
@NullMarked
package org.multaqa.linkage.index;

import org.jspecify.annotations.NullMarked;
