package org.multaqa.places;

import java.util.List;
import org.multaqa.language.Language;

/** A typed name of which it is asked which place it means. */
public record PlaceQuestion(String typed, List<Candidate> candidates) {

    /**
     * A place that may be meant.
     *
     * @param around what it lies in, from the nearest outwards
     */
    public record Candidate(Place place, List<Place> around) {
        /** Where it lies, in words. */
        public String where(Language language) {
            List<String> names = around.stream().map(p -> p.name(language)).distinct().toList();
            return String.join(language == Language.ARABIC ? "، " : ", ", names);
        }
    }
}
