package org.multaqa.duplicates;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How entries are told, and the order in which the two of a pair stand. */
final class Entries {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private Entries() {}

    /** The entry of an id or of the address of its page; one that is nowhere if it is neither. */
    static UUID typed(String text) {
        Matcher matcher = ID.matcher(text);
        return matcher.find() ? UUID.fromString(matcher.group()) : new UUID(0, 0);
    }

    /** As PostgreSQL orders ids: byte by byte, without a sign. */
    static boolean before(UUID one, UUID other) {
        int high =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
                ? high < 0
                : Long.compareUnsigned(
                                one.getLeastSignificantBits(), other.getLeastSignificantBits())
                        < 0;
    }
}
