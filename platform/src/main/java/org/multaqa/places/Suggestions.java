package org.multaqa.places;

import java.util.List;
import java.util.regex.Pattern;
import org.multaqa.language.Language;
import org.springframework.stereotype.Component;

/** Places for a field in which one is typed: the likeliest, each as it is to be written there. */
@Component
public class Suggestions {
    private static final int SHOWN = 8;
    private static final Pattern SEPARATOR = Pattern.compile("[,،;؛\\n]");

    private final Gazetteer gazetteer;

    Suggestions(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The places that a beginning may mean, in either script and also misspelt. */
    List<Place> of(String typed) {
        String text = typed.strip();
        return text.length() < 2 ? List.of() : gazetteer.search(text, SHOWN);
    }

    /**
     * A place so that the gazetteer understands it and no other: its name where that says enough,
     * else with what it lies in, {@code المنصورة (الرقة)}, else with its code. Without a comma, so
     * that it can stand among others.
     */
    public String written(Place place, Language language) {
        String name = place.name(language);
        if (means(name, place)) {
            return name;
        }
        for (Place around : gazetteer.path(place.code()).reversed()) {
            String both = name + " (" + around.name(language) + ")";
            if (!around.equals(place) && means(both, place)) {
                return both;
            }
        }
        String withCode = name + " (" + place.code() + ")";
        return means(withCode, place) ? withCode : place.code();
    }

    private boolean means(String text, Place place) {
        return !SEPARATOR.matcher(text).find()
                && gazetteer.resolve(text, null) instanceof Resolution.Found(Place found)
                && found.equals(place);
    }
}
