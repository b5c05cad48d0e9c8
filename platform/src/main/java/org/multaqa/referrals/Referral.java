package org.multaqa.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;

/**
 * A referral as far as the workspace knows it.
 *
 * @param scope words of {@link Told}
 * @param answerUntil when the receiver's answer is overdue
 * @param readable whether what was sealed is still there
 */
public record Referral(
        UUID id,
        UUID sender,
        UUID receiver,
        UUID agreement,
        Urgency urgency,
        Consent consent,
        List<String> scope,
        LocalDate consentUntil,
        ReferralState state,
        @Nullable Reason reason,
        @Nullable Result result,
        Instant sentAt,
        Instant answerUntil,
        Instant movedAt,
        boolean readable) {

    /** Whether the receiver has not answered in time. */
    public boolean isOverdue(Instant now) {
        return state == ReferralState.SENT && now.isAfter(answerUntil);
    }

    public boolean isBetween(@Nullable UUID organisation) {
        return sender.equals(organisation) || receiver.equals(organisation);
    }

    /** Its page. */
    public String address() {
        return "/referrals/" + id;
    }

    /** Whether something may be told. */
    public boolean tells(Told what) {
        return scope.contains(Statement.word(what));
    }
}
