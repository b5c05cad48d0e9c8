package org.multaqa.coverage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Language;

/**
 * Who works in a place.
 *
 * @param total how many organisations, of which some are named
 * @param rows the address of their activities
 * @param matrix the address of the place's parts compared, null where it has none
 */
public record HerePart(
        View view, int total, List<Working> some, String rows, @Nullable String matrix) {

    /** An organisation and the keys of its sectors. */
    public record Working(UUID id, Organisation.Name name, List<String> sectors) {}

    /** The month looked at, in words. */
    public String month(Language language) {
        return CoveragePage.when(view, language);
    }
}
