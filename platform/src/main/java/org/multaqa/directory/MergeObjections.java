package org.multaqa.directory;

import java.util.List;
import java.util.UUID;
import org.multaqa.language.Problem;

/** A module's say before two organisations become one: a bean. Any problem refuses the merging. */
public interface MergeObjections {
    List<Problem> against(UUID keep, UUID gone);
}
