package org.multaqa.licences;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.LicenceStanding;

/**
 * A line of the list of licences: how an organisation stands with one line of them.
 *
 * @param key what a next page begins after
 * @param licence the one that began last; null where there is none
 */
public record LicenceRow(
        String key,
        UUID organisation,
        String nameAr,
        @Nullable String nameEn,
        LicenceGroup group,
        LicenceStanding standing,
        @Nullable LocalDate until,
        @Nullable UUID licence,
        @Nullable String number,
        @Nullable LocalDate decidedOn,
        @Nullable String authority) {}
