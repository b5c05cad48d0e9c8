package org.multaqa.licences;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.MergeObjections;
import org.multaqa.directory.OrganisationMerged;
import org.multaqa.directory.OrganisationRemoved;
import org.multaqa.files.Attachments;
import org.multaqa.language.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Licences of two entries that become one: both histories are kept. Only where two publications
 * with nothing in common would both be live, somebody has to say first which one holds.
 */
@Component
class LicenceMerging implements MergeObjections {
    private final Licences licences;
    private final LicenceStore store;
    private final RenewalStore renewals;
    private final Attachments attachments;

    LicenceMerging(
            Licences licences, LicenceStore store, RenewalStore renewals, Attachments attachments) {
        this.licences = licences;
        this.store = store;
        this.renewals = renewals;
        this.attachments = attachments;
    }

    @Override
    public List<Problem> against(UUID keep, UUID gone) {
        Optional<Series> kept = live(keep);
        Optional<Series> left = live(gone);
        boolean clash =
                kept.isPresent()
                        && left.isPresent()
                        && Collections.disjoint(numbers(kept.get()), numbers(left.get()));
        return clash
                ? List.of(
                        Problem.whole(
                                "licences.merge-objection",
                                "one",
                                kept.get().latest().number(),
                                "other",
                                left.get().latest().number()))
                : List.of();
    }

    private Optional<Series> live(UUID organisation) {
        return licences.of(organisation).stream()
                .filter(s -> s.group() == LicenceGroup.PUBLICATION)
                .filter(s -> {
                    Standing standing = s.on(licences.today());
                    return standing.isLive() || standing.standing() == LicenceStanding.SUSPENDED;
                })
                .findFirst();
    }

    private static Set<String> numbers(Series series) {
        return series.licences().stream()
                .filter(l -> !l.isStruck())
                .map(l -> l.number().replaceAll("\\s+", ""))
                .collect(Collectors.toSet());
    }

    /** Nothing is left of an organisation that was entered by mistake, nor of its decisions. */
    @EventListener
    void on(OrganisationRemoved removed) {
        renewals.remove(removed.id());
        store.remove(removed.id());
    }

    @EventListener
    void on(OrganisationMerged merged) {
        store.move(merged.gone(), merged.keep(), licences.now());
        renewals.move(merged.gone(), merged.keep(), licences.now());
        attachments.move(merged.gone(), merged.keep());
    }
}
