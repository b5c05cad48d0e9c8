package org.multaqa.networks;

import java.time.LocalDate;
import java.util.List;

/** A network's members on a day as the list that is printed. */
public record PrintedMembers(Named organisation, LocalDate on, List<Line> lines) {}
