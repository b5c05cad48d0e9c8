/**
 * Invented lists of charities, with the truth.
 *
 * <p>Real lists cannot be used: they are people's. So households are invented ({@code Population}),
 * known to one charity or several, and each charity writes them down in its own way. Two things
 * make lists differ. <em>Habits</em> are decided once for a list: hamza or none, ة or ه, عبد الرحمن
 * in one word, articles dropped, which columns are asked for, how dates and phones look, Latin
 * letters, the whole name in one cell. <em>Slips</em> happen in a row: a letter left out or
 * misheard, names exchanged, a year guessed, the first of January, a phone given up, a number
 * mistyped. A model that knows slips only takes habits for other people.
 *
 * <p>{@link org.multaqa.linkage.generate.Hardness} says how hard the lists came out; the defaults
 * are at least as hard as what was found between real lists: of the true pairs at most 22 % share a
 * national number, 40 % a phone, 40 % have the three names written alike, 72 % any of these.
 *
 * <p>With more <em>noise</em> slips and odd habits come up so many times as often: at 1.8 half of
 * the true pairs share neither a number, nor a phone, nor the three names. Much beyond that it
 * grows no harder, since what is odd everywhere is usual again.
 *
 * <p>Seeds 1 to 99 are for building; figures are told of seeds from 1001 on.
 */
@NullMarked
package org.multaqa.linkage.generate;

import org.jspecify.annotations.NullMarked;
