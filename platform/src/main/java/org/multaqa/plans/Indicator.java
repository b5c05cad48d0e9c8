package org.multaqa.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is counted to see whether an objective is reached.
 *
 * @param baseline what there is of it before
 * @param target what there is to be, all partners and places together
 * @param overPlaces how the figures of a partner's places become the partner's
 * @param overPartners how the figures of the partners become the plan's
 * @param overTime how the figures of periods become one
 * @param measure what is counted of the rows of activities
 * @param kind of aid that those rows are about; null where figures are typed
 * @param version counts its changes
 */
public record Indicator(
        UUID id,
        UUID plan,
        int objective,
        String text,
        String unit,
        long baseline,
        long target,
        AddingUp overPlaces,
        AddingUp overPartners,
        AddingUp overTime,
        Measure measure,
        @Nullable String kind,
        int version) {

    /** Whether its figures come from the rows that partners report anyway. */
    public boolean comesFromRows() {
        return kind != null && measure != Measure.OTHER;
    }

    /** Whether its figures pile up, so that they start from nothing and not at the baseline. */
    public boolean pilesUp() {
        return overTime == AddingUp.SUM || overTime == AddingUp.UNIQUE;
    }

    /** What the shares of one partner come to. */
    public Range ofPartner(List<Share> shares) {
        return overPlaces.of(shares.stream().map(it -> Range.exactly(it.amount())).toList());
    }

    /** What all shares come to; nothing where there are none. */
    public Optional<Range> of(List<Share> shares) {
        Map<UUID, List<Share>> byPartner = new LinkedHashMap<>();
        for (Share share : shares) {
            byPartner.computeIfAbsent(share.organisation(), it -> new ArrayList<>()).add(share);
        }
        return byPartner.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        overPartners.of(byPartner.values().stream().map(this::ofPartner).toList()));
    }

    /** Whether the shares come to the target. */
    public boolean closes(List<Share> shares) {
        return of(shares).filter(it -> it.allows(target)).isPresent();
    }
}
