package org.multaqa.plans;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.web.Frame;

/**
 * The list of plans in a state.
 *
 * @param states that this reader can choose
 * @param next the address of what follows, null where nothing does
 */
public record PlanListPage(
        PlanState state,
        List<PlanState> states,
        List<Plan> plans,
        Map<UUID, Organisation.Name> names,
        @Nullable String next,
        boolean mayDraft) {

    /** The name of who keeps a plan. */
    public String name(Frame frame, UUID organisation) {
        return Organisation.Name.of(frame.language(), names, organisation);
    }
}
