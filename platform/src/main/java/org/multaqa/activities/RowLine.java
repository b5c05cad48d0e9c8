package org.multaqa.activities;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.directory.Sector;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.web.Frame;

/** A row as pages list it. */
public record RowLine(Activity activity, List<Place> places) {

    static RowLine of(Activity activity, Gazetteer gazetteer) {
        List<Place> places =
                activity.facts().places().stream()
                        .map(gazetteer::find)
                        .flatMap(Optional::stream)
                        .toList();
        return new RowLine(activity, places);
    }

    public UUID line() {
        return activity.line();
    }

    public Facts facts() {
        return activity.facts();
    }

    /** What is done, in the words of the row. */
    public String what(Frame frame) {
        String done = facts().whatIsDone();
        return done.isEmpty() ? sector(frame) : done;
    }

    /** The names of its places. */
    public String where(Language language) {
        List<String> names = places.stream().map(p -> p.name(language)).toList();
        return String.join(language == Language.ARABIC ? "، " : ", ", names);
    }

    /** The sector in words; one that is none of ours as it was written. */
    public String sector(Frame frame) {
        String written = facts().text(ActivityField.SECTOR);
        return Sector.ofCode(written)
                .map(sector -> frame.word("directory.sector", sector))
                .orElseGet(() -> frame.say("activities.unclassified", "written", written));
    }

    /** The word of its status, empty where the row does not say it. */
    public String status() {
        return facts().text(ActivityField.STATUS);
    }

    /** People reached, or those it is planned for. */
    public String people(Frame frame) {
        if (facts().reached().isPresent()) {
            return frame.number(facts().reached().getAsLong());
        }
        return facts().count(ActivityField.TARGETED).isPresent()
                ? frame.number(facts().count(ActivityField.TARGETED).getAsLong())
                : "";
    }

    /** Whether the people are those it is meant for and not yet those it reached. */
    public boolean isOnlyTargeted() {
        return facts().reached().isEmpty() && facts().count(ActivityField.TARGETED).isPresent();
    }
}
