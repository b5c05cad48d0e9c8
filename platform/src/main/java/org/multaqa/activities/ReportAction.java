package org.multaqa.activities;

import java.time.YearMonth;
import java.util.UUID;

/** Something else that can be done from the page of a report: a bean of another module. */
public interface ReportAction {
    /** Smaller stands earlier. */
    int order();

    /** What the link says. */
    String key();

    /** Where it leads for a report. */
    String path(UUID organisation, YearMonth month);

    /** Whether it changes the report's rows, so that it is offered while the report is open. */
    boolean changesRows();
}
