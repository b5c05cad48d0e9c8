/**
 * How Arabic and Latin text is brought to one form.
 *
 * <p>Three steps, each coarser than the one before. The <em>normal form</em> ({@code normalize})
 * takes away what writers put in or leave out without meaning anything by it: harakat, tatweel, the
 * seat of a hamza, the dots of a final ya and ta marbuta, Persian letters, the direction of digits.
 * It is the same in SQL, held to one table of cases. The <em>key</em> forgives mishearing: the
 * article, long vowels, doubled and neighbouring letters. <em>Similarity</em> compares two normal
 * forms by their trigrams.
 */
@NullMarked
package org.multaqa.linkage.text;

import org.jspecify.annotations.NullMarked;
