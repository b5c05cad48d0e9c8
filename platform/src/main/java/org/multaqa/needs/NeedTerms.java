package org.multaqa.needs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Sector;

/**
 * What a need says, read and found good.
 *
 * @param kind of aid, see {@code AidKinds}
 * @param unit what is counted: baskets, litres; for money a currency by ISO 4217
 * @param place its P-code
 * @param people how many lack it
 * @param committee the committee of the place in whose name it is raised
 * @param due the day by which it is needed
 */
public record NeedTerms(
        String what,
        String kind,
        Resource resource,
        Sector sector,
        long quantity,
        String unit,
        String place,
        long people,
        @Nullable Long households,
        @Nullable Long girls,
        @Nullable Long boys,
        @Nullable Long women,
        @Nullable Long men,
        @Nullable String beneficiaries,
        @Nullable String committee,
        LocalDate due,
        Urgency urgency,
        @Nullable String details) {}
