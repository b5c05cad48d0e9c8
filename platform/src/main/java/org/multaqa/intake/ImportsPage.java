package org.multaqa.intake;

import java.util.List;
import org.multaqa.spreadsheet.Mappings;

/** The lists that were brought, a place for the next, and what is remembered of their shapes. */
public record ImportsPage(
        BatchKind kind, List<Batch> batches, List<Mappings.Remembered> remembered) {}
