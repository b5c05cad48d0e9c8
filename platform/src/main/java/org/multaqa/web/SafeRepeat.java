package org.multaqa.web;

import java.util.regex.Pattern;

/**
 * Writes that may be done again although a first one under the same {@code Idempotency-Key} was
 * broken off: a bean of the module whose own rows remember the key, so that the second finds what
 * the first has done.
 *
 * @param path of such requests
 */
public record SafeRepeat(Pattern path) {}
