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
 * The page of a referral.
 *
 * @param devices of the two that are in use
 * @param script that opens and seals
 */
public record ReferralPage(
        Referral it,
        List<Step> steps,
        List<Device> devices,
        Map<UUID, Organisation.Name> names,
        @Nullable UUID home,
        Instant now,
        String script) {

    public String name(Frame frame, UUID organisation) {
        return Organisation.Name.of(frame.language(), names, organisation);
    }

    public boolean isReceiver() {
        return it.receiver().equals(home);
    }

    public boolean isSender() {
        return it.sender().equals(home);
    }

    /** Whether the reader's devices may open it. */
    public boolean opens() {
        return it.readable() && it.isBetween(home);
    }

    public boolean isOverdue() {
        return it.isOverdue(now);
    }

    /** Whether something can be done with it by the reader's side. */
    public boolean can(Act act) {
        return switch (act) {
            case ACCEPTED, REJECTED -> isReceiver() && it.state() == ReferralState.SENT;
            case STARTED -> isReceiver() && it.state() == ReferralState.ACCEPTED;
            case FINISHED ->
                    isReceiver() && it.state().isOpen() && it.state() != ReferralState.SENT;
            case REVOKED -> isSender() && it.state().isOpen();
            default -> false;
        };
    }

    /** Devices as the script reads them: id and key, one a word. */
    public static String keys(List<Device> devices) {
        return String.join(" ", devices.stream().map(d -> d.id() + ":" + d.key()).toList());
    }

    public static String word(Enum<?> value) {
        return Statement.word(value);
    }
}
