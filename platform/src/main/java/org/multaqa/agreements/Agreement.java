package org.multaqa.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agreement.
 *
 * @param id of the agreement, the same for all its versions
 * @param number of the version, from 1
 * @param draftedBy the organisation that writes it
 * @param hash the SHA-256 of the fixed text, null for a draft
 * @param reason why it was declined
 * @param edits counts the changes of a draft
 */
public record Agreement(
        UUID id,
        int number,
        UUID draftedBy,
        AgreementState state,
        AgreementTerms terms,
        List<Party> parties,
        @Nullable String hash,
        Instant draftedAt,
        @Nullable Instant proposedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        int edits) {

    /** How it stands on a day. */
    public Standing standing(LocalDate day) {
        boolean over = day.isAfter(terms.until());
        return switch (state) {
            case DRAFT -> Standing.DRAFT;
            case PROPOSED -> over ? Standing.EXPIRED : Standing.WAITING;
            case DECLINED -> Standing.DECLINED;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case REPLACED -> Standing.REPLACED;
            case EXPIRED -> Standing.EXPIRED;
            case ENDED -> Standing.ENDED;
            case SIGNED ->
                    over ? Standing.EXPIRED : hasBegun(day) ? Standing.LIVE : Standing.COMING;
        };
    }

    boolean hasBegun(LocalDate day) {
        return !day.isBefore(terms.from());
    }

    /** The party that an organisation is, left or not. */
    public Optional<Party> party(@Nullable UUID organisation) {
        return parties.stream().filter(p -> p.organisation().equals(organisation)).findFirst();
    }

    /** Whether an organisation is a party that has not left. */
    public boolean binds(@Nullable UUID organisation) {
        return party(organisation).filter(p -> !p.hasLeft()).isPresent();
    }

    /** The parties that have not left. */
    public Set<UUID> staying() {
        return parties.stream()
                .filter(p -> !p.hasLeft())
                .map(Party::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those whose signature is missing. */
    public List<Party> missing() {
        return parties.stream().filter(p -> !p.hasSigned() && !p.hasLeft()).toList();
    }

    /** What acts under it need to know. */
    LiveAgreement live() {
        return new LiveAgreement(
                id,
                terms.title(),
                staying(),
                terms.kinds(),
                terms.uses(),
                terms.retentionMonths(),
                terms.until());
    }

    /** Where it stands. */
    public String address() {
        return "/agreements/" + id;
    }
}
