package org.multaqa.plans;

import java.time.LocalDate;

/** What a plan says of itself. */
public record PlanTerms(
        String title, String purpose, LocalDate starts, LocalDate ends, Rhythm reporting) {}
