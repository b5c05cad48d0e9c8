package org.multaqa.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a list ended: the grade, name and id of the last one shown, so that it stays
 * right when organisations come and go before the next page is asked for.
 */
record Cursor(int grade, String normal, UUID id) {

    /** As it stands in addresses. */
    String written() {
        String text = grade + "|" + id + "|" + normal;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #written} gave; empty for anything else. */
    static Optional<Cursor> read(String written) {
        try {
            String text =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            String[] parts = text.split("\\|", 3);
            return parts.length == 3
                    ? Optional.of(
                            new Cursor(
                                    Integer.parseInt(parts[0]),
                                    parts[2],
                                    UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
