package org.multaqa.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.imports.ImportReport;

/** The official boundaries: what was brought in, and what became of a file just now. */
public record BoundariesPage(List<BoundaryBatch> batches, @Nullable ImportReport report) {}
