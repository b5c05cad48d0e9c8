package org.multaqa.cases;

import java.time.Instant;

/**
 * A sealed letter.
 *
 * @param number counts from 1 in each case
 * @param ofOpener whether the opener wrote it, else the owner
 * @param sealed in hexadecimal; the hub cannot open it
 */
public record CaseLetter(int number, boolean ofOpener, String sealed, Instant at) {}
