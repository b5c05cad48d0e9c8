package org.multaqa.coverage;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.Activity;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.Facts;

/** An activity on its way into a report, in the words of a test. */
final class Told {
    private final Map<ActivityField, String> facts = new EnumMap<>(ActivityField.class);

    private Told() {}

    static Told of(String sector, String item, String places, long people) {
        Told told = new Told();
        told.facts.put(ActivityField.SECTOR, sector);
        told.facts.put(ActivityField.ITEM, item);
        told.facts.put(ActivityField.PLACES, places);
        told.facts.put(ActivityField.STATUS, "completed");
        told.facts.put(ActivityField.TOTAL_REACHED, String.valueOf(people));
        return told;
    }

    Told with(ActivityField field, String text) {
        facts.put(field, text);
        return this;
    }

    Facts facts() {
        return Facts.of(facts);
    }

    Activity by(Activities activities, Actor actor, UUID organisation, YearMonth month) {
        return activities.enter(actor, organisation, month, facts()).orThrow();
    }
}
