package org.multaqa.places;

/**
 * Another way in which a place is written.
 *
 * @param language ISO 639-1: {@code ar} or {@code en}
 * @param added whether the secretariat added it; the others came with the gazetteer
 */
public record Spelling(String code, String language, String spelling, boolean added) {}
