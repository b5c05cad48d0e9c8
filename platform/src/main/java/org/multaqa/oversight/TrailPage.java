package org.multaqa.oversight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Texts;

/**
 * What the viewer of the trail shows.
 *
 * @param what the module whose changes are shown, empty for all
 * @param verdict there when a check was asked for
 */
public record TrailPage(
        Trail.Piece piece,
        List<TrailLine> lines,
        String what,
        @Nullable UUID about,
        String head,
        @Nullable Message verdict) {
    private static final String WORDS = "oversight.module.";

    /** The modules that write into the trail. */
    public List<String> modules() {
        return Texts.all().keys(Language.ARABIC).stream()
                .filter(key -> key.startsWith(WORDS))
                .map(key -> key.substring(WORDS.length()))
                .sorted()
                .toList();
    }
}
