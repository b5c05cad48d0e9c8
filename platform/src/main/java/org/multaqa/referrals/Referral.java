package org.multaqa.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Sector;

/**
 * A referral as the hub has it.
 *
 * @param consentUntil the last day on which the family lets it be told
 * @param sealed what the sender's browser sealed for both; null once it has ended
 * @param due by when the receiver's next step has to be done
 * @param version counts the changes
 */
public record Referral(
        UUID id,
        UUID sender,
        UUID receiver,
        UUID agreement,
        Sector sector,
        Urgency urgency,
        ConsentBy consentBy,
        List<String> consentScope,
        LocalDate consentUntil,
        ReferralState state,
        @Nullable String sealed,
        Instant sentAt,
        Instant due,
        @Nullable Reason reason,
        @Nullable Instant endedAt,
        int version) {

    boolean isOf(@Nullable UUID organisation) {
        return sender.equals(organisation) || receiver.equals(organisation);
    }

    /** A number that people can say. */
    public String number() {
        String hex = id.toString().replace("-", "");
        return hex.substring(hex.length() - 8);
    }

    /** Where its page stands. */
    public String address() {
        return "/referrals/" + id;
    }
}
