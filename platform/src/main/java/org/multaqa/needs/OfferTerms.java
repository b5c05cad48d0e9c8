package org.multaqa.needs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an offer says, read and found good. */
public record OfferTerms(
        String what,
        String kind,
        Resource resource,
        long quantity,
        String unit,
        String place,
        int kilometres,
        LocalDate availableFrom,
        LocalDate availableUntil,
        @Nullable String details) {}
