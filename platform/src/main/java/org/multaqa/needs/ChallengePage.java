package org.multaqa.needs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.places.Place;
import org.multaqa.web.Frame;

/**
 * The page of a challenge.
 *
 * @param names of all organisations that it names
 * @param typed what was typed as an answer or a reason
 */
public record ChallengePage(
        Challenge it,
        @Nullable Place place,
        List<UUID> supporters,
        List<ChallengeAnswer> answers,
        Map<UUID, Organisation.Name> names,
        May may,
        String typed) {

    /** What the reader can do with a challenge. */
    public record May(boolean support, boolean unsupport, boolean answer, boolean end) {}

    /** The name of an organisation. */
    public String name(Frame frame, @Nullable UUID organisation) {
        return Organisation.Name.of(frame.language(), names, organisation);
    }
}
