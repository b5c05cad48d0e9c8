package org.multaqa.profiles;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;

/**
 * Where an organisation worked before, and under which registration.
 *
 * @param place as it was written: often in another country
 * @param authority who had registered it there
 * @param number under which number
 */
public record PastWork(
        UUID id,
        UUID organisationId,
        String place,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        @Nullable String authority,
        @Nullable String number,
        int version)
        implements Part {

    /** From when to when, in words; null where neither is said. */
    public @Nullable Message years() {
        if (fromYear != null && toYear != null) {
            return Message.of("profiles.years", "from", year(fromYear), "to", year(toYear));
        } else if (fromYear != null) {
            return Message.of("profiles.years-from", "from", year(fromYear));
        }
        return toYear == null ? null : Message.of("profiles.years-to", "to", year(toYear));
    }

    /** The registration in words; null where nothing is said of it. */
    public @Nullable Message registration() {
        if (authority != null && number != null) {
            return Message.of(
                    "profiles.past-registered-number", "authority", authority, "number", number);
        } else if (authority != null) {
            return Message.of("profiles.past-registered", "authority", authority);
        }
        return number == null ? null : Message.of("profiles.past-number-only", "number", number);
    }

    private static String year(int year) {
        return String.valueOf(year);
    }
}
