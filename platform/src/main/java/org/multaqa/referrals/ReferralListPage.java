package org.multaqa.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.database.Statement;
import org.multaqa.web.Frame;

/**
 * What the list of referrals shows.
 *
 * @param own null for who takes no part
 * @param numbers for who watches; null for others
 */
public record ReferralListPage(
        boolean received,
        @Nullable List<Referral> own,
        ReferralReading.@Nullable Numbers numbers,
        Map<UUID, OrganisationNames.Named> names,
        boolean hasKey,
        Instant now) {

    /** The other organisation of a referral. */
    public String other(Frame frame, Referral it) {
        return name(frame, names, received ? it.sender() : it.receiver());
    }

    static String name(Frame frame, Map<UUID, OrganisationNames.Named> names, UUID id) {
        return Optional.ofNullable(names.get(id))
                .map(named -> frame.name(named.nameAr(), named.nameEn()))
                .orElse("");
    }

    /** Whether its day has passed. */
    public boolean isLate(Referral it) {
        return it.state().isLive() && it.due().isBefore(now);
    }

    /** How a constant stands in keys. */
    public static String word(Enum<?> value) {
        return Statement.word(value);
    }
}
