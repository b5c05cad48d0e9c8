package org.multaqa.referrals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.database.Statement;
import org.multaqa.web.Frame;

/** A referral as one of the two sees it. */
public record ReferralPage(
        Referral it,
        boolean ofSender,
        Map<UUID, OrganisationNames.Named> names,
        String script,
        Instant now) {

    /** What an organisation is called. */
    public String name(Frame frame, UUID id) {
        return ReferralListPage.name(frame, names, id);
    }

    public boolean isLate() {
        return it.state().isLive() && it.due().isBefore(now);
    }

    /** What the reader may do now, as words of addresses. */
    public List<String> acts() {
        if (!it.state().isLive()) {
            return List.of();
        }
        if (ofSender) {
            return List.of("revoke");
        }
        return switch (it.state()) {
            case SENT -> List.of("accept", "reject");
            case ACCEPTED -> List.of("start", "finish");
            default -> List.of("finish");
        };
    }

    /** The reasons that an act asks for; none for one that asks for none. */
    public List<Reason> reasons(String act) {
        ReferralState end =
                switch (act) {
                    case "reject" -> ReferralState.REJECTED;
                    case "finish" -> ReferralState.DONE;
                    case "revoke" -> ReferralState.REVOKED;
                    default -> ReferralState.SENT;
                };
        return Arrays.stream(Reason.values()).filter(r -> r.state() == end).toList();
    }

    /** How a constant stands in keys. */
    public static String word(Enum<?> value) {
        return Statement.word(value);
    }
}
