package org.multaqa.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an indicator with its shares.
 *
 * @param indicator the one that is written anew, null for a new one
 * @param version of it as it was seen
 * @param kinds of aid whose rows can be counted
 * @param names of organisations that carry something in the plan already
 */
public record IndicatorFormPage(
        Plan plan,
        Objective objective,
        @Nullable Indicator indicator,
        int version,
        List<String> names,
        List<Kind> kinds,
        IndicatorForm form) {

    /** A kind of aid to choose. */
    public record Kind(String code, String name) {}

    public String action() {
        return indicator == null
                ? plan.address() + "/objectives/" + objective.number() + "/indicators"
                : plan.address() + "/indicators/" + indicator.id();
    }
}
