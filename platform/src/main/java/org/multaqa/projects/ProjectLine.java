package org.multaqa.projects;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Language;
import org.multaqa.places.Place;

/**
 * A project as a list shows it.
 *
 * @param lead the name of who leads
 * @param partners how many take part, the lead among them
 * @param signed how many of their signatures stand
 */
public record ProjectLine(
        Project project,
        Organisation.@Nullable Name lead,
        int partners,
        int signed,
        List<Place> places) {
    private static final int NAMED = 3;

    /** Where it is, in words: the first places and a mark that there are more. */
    public String where(Language language) {
        String named =
                places.stream()
                        .limit(NAMED)
                        .map(place -> place.name(language))
                        .collect(Collectors.joining(language == Language.ARABIC ? "، " : ", "));
        return places.size() > NAMED ? named + " …" : named;
    }
}
