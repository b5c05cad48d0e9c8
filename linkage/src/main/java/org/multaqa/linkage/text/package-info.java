/**
 * How Arabic and Latin text is brought to one form.
 *
 * <p>Three steps, each coarser than the one before. The <em>normal form</em> ({@code normalize})
 * takes away what writers put in or leave out without meaning anything by it: harakat, tatweel, the
 * seat of a hamza, the dots of a final ya and ta marbuta, Persian letters, the direction of digits.
 * It is the same in SQL, held to one table of cases. The <em>key</em> forgives mishearing: the
 * article, long vowels, doubled and neighbouring letters. <em>Similarity</em> compares two normal
 * forms by their trigrams.
 *
 * <p>Of the fields of a person each has a form of its own. {@code PersonName} takes titles off and
 * joins what is written in two words or in one. Its {@code Skeleton} is what keys are made of: it
 * forgives all that two clerks hear or spell differently, and a Latin spelling has the skeleton of
 * the Arabic name it stands for ({@code LatinName}, by the shipped {@code NameLists}). {@code
 * BirthDate} is a date as far as it is known, {@code Numbers} are national numbers, phones and
 * family books, {@code PlaceName} a place without the word for its kind. What says nothing ({@code
 * Absent}) is empty. {@code JaroWinkler} and {@code Slips} say how far two words are apart.
 *
 * <p>All of it runs in a browser's page too ({@code linkage-browser}) and must give the same there,
 * so it asks the JDK for nothing that a browser has otherwise: no patterns, no locales, no tables
 * of characters but Unicode's decompositions.
 */
@NullMarked
package org.multaqa.linkage.text;

import org.jspecify.annotations.NullMarked;
