/**
 * Match keys: how records that may be one person find each other without everybody being compared
 * with everybody.
 *
 * <p>A key is put together of two or three parts of a record, names as skeletons: {@code
 * GIVEN_FATHER_YEAR|احمد+محمد|1985}. Two records are compared when they share a key of any {@link
 * org.multaqa.linkage.keys.KeyKind kind}. One key forgives what it does not hold, so the kinds are
 * chosen to leave out each field at least once: a wrong year is forgiven by the keys of names, a
 * misheard given name by father, family and date. A key that many records share (of the commonest
 * names) is no use and is passed over; a longer key takes its place.
 *
 * <p>The same texts go through the oblivious function when two charities compare blindly, so they
 * depend on nothing but the record: no list, no order, no frequency.
 *
 * <p>Households have keys of their own ({@link org.multaqa.linkage.keys.FamilyKeys}): a couple is
 * the same couple whether it comes from the husband's row, the wife's, or the names of the parents
 * in a child's.
 */
@NullMarked
package org.multaqa.linkage.keys;

import org.jspecify.annotations.NullMarked;
