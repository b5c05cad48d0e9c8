/**
 * The tests that keep the house: modules, languages, styles, permissions, page weight,
 * accessibility.
 */
@org.jspecify.annotations.NullMarked
package org.multaqa.house;
