/**
 * Which records are one person, when one side may see all lists.
 *
 * <p>The way of a list through this package: {@code Roll} holds all records in rows of numbers.
 * {@code Candidates} gives the pairs that share a match key. {@code Comparing} turns a pair into a
 * pattern: a level of likeness for each {@code Trait}. {@code Weights} say how likely a pattern is
 * among pairs that are one person, among relatives, and among strangers; {@code Learning} finds
 * them in the lists themselves, without being told a single answer, beginning with shipped ones.
 * {@link org.multaqa.linkage.match.Linkage} scores every pair and gives its verdict.
 *
 * <p>This is the model of Fellegi and Sunter with two things added that lists of families need.
 * <em>Relatives</em>: brothers share father, family, mother, phone and book, so the traits are not
 * independent among pairs that are two people; a class of its own for relatives makes them so.
 * <em>Frequency</em>: that two strangers share a name is as likely as the name is common, so a
 * shared rare name says more; the correction is made for strangers only, since relatives share
 * names whatever they are.
 *
 * <p>A score is the logarithm to base 2 of the odds that a pair is one person: 0 is even, 10 is a
 * thousand to one. It is evidence, never a decision about a family.
 */
@NullMarked
package org.multaqa.linkage.match;

import org.jspecify.annotations.NullMarked;
