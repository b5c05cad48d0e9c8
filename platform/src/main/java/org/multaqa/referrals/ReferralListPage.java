package org.multaqa.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.web.Frame;

/**
 * A list of referrals.
 *
 * @param shows the lists that the reader can choose from
 * @param next the address of what follows, null where nothing does
 */
public record ReferralListPage(
        Show show,
        List<Show> shows,
        List<Referral> referrals,
        Map<UUID, Organisation.Name> names,
        @Nullable UUID home,
        boolean hasDevice,
        Instant now,
        @Nullable String next) {

    /** The address of another list. */
    public static String showing(Show show) {
        return show == Show.RECEIVED ? "/referrals" : "/referrals?show=" + Statement.word(show);
    }

    /** From whom or to whom, as the reader sees it. */
    public String with(Frame frame, Referral it) {
        if (!it.isBetween(home)) {
            return frame.say(
                    "referrals.from-to",
                    "sender",
                    name(frame, it.sender()),
                    "receiver",
                    name(frame, it.receiver()));
        }
        return it.sender().equals(home)
                ? frame.say("referrals.to-whom", "name", name(frame, it.receiver()))
                : frame.say("referrals.from-whom", "name", name(frame, it.sender()));
    }

    private String name(Frame frame, UUID organisation) {
        return Organisation.Name.of(frame.language(), names, organisation);
    }
}
