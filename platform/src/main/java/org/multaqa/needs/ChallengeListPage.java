package org.multaqa.needs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.web.Frame;

/**
 * The list of challenges in one state.
 *
 * @param names of those who described them
 * @param next the address of what follows, null where nothing does
 */
public record ChallengeListPage(
        ChallengeState state,
        List<Challenge> challenges,
        Map<UUID, Organisation.Name> names,
        @Nullable String next,
        boolean mayDescribe) {

    /** The name of whoever described a challenge. */
    public String name(Frame frame, Challenge it) {
        return Organisation.Name.of(frame.language(), names, it.organisation());
    }

    /** The address of those in a state. */
    public String in(ChallengeState other) {
        return address(other);
    }

    static String address(ChallengeState state) {
        return state == ChallengeState.OPEN
                ? "/needs/challenges"
                : "/needs/challenges?state=" + NeedListPage.word(state);
    }
}
