package org.multaqa.plans;

import org.jspecify.annotations.Nullable;

/** The form of a plan's own words; {@code signed} is how many signatures a change costs. */
public record PlanFormPage(@Nullable Plan plan, int version, long signed, PlanForm form) {
    public String action() {
        return plan == null ? "/plans" : plan.address();
    }
}
