package org.multaqa.activities;

import java.time.YearMonth;
import java.util.UUID;

/** A report was submitted, taken back, sent back, accepted or opened again. */
public record ReportMoved(UUID organisation, YearMonth month, ReportMove move) {}
