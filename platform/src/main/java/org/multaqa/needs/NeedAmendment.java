package org.multaqa.needs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of a confirmed need becomes different, and why. */
public record NeedAmendment(long quantity, long people, LocalDate due, @Nullable String reason) {}
