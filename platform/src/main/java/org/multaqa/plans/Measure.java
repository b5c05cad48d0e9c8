package org.multaqa.plans;

import java.math.RoundingMode;
import java.util.OptionalLong;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.Facts;

/** What of a row of activities an indicator counts. */
public enum Measure {
    /** Nothing of a row: its figures are typed. */
    OTHER,
    PEOPLE,
    HOUSEHOLDS,
    /** The things that were given. */
    ITEMS;

    /** How much of it a row says. */
    OptionalLong of(Facts facts) {
        return switch (this) {
            case OTHER -> OptionalLong.empty();
            case PEOPLE -> facts.reached();
            case HOUSEHOLDS -> facts.count(ActivityField.HH_REACHED);
            case ITEMS ->
                    facts.amount(ActivityField.QUANTITY).stream()
                            .mapToLong(it -> it.setScale(0, RoundingMode.HALF_UP).longValue())
                            .findFirst();
        };
    }
}
