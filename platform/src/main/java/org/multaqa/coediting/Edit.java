package org.multaqa.coediting;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody has made of a sheet.
 *
 * @param id by which it is known when it comes twice
 * @param base the version that it began with
 * @param after edits that it goes on from and that were sent without an answer: where one of them
 *     had come, what it said is what this one began with
 * @param fields as they are now; those that are not named are as they were
 */
public record Edit(UUID id, int base, List<UUID> after, Map<String, String> fields) {}
