package org.multaqa.licences;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.LicenceStanding;

/**
 * How a line of licences stands on a day, computed from nothing but the facts.
 *
 * @param until the last day that is covered without a gap; null when there is no end, or nothing is
 *     covered that could end
 * @param licence the one that began last; null when none has begun
 */
public record Standing(
        LicenceStanding standing, @Nullable LocalDate until, @Nullable Licence licence) {

    /** So many days before its end a licence counts as expiring. */
    public static final int NEAR = 60;

    private static final Comparator<Licence> BY_BEGINNING =
            Comparator.comparing(Licence::validFrom)
                    .thenComparing(Licence::decidedOn)
                    .thenComparing(Licence::id);
    private static final Comparator<Measure> BY_DAY =
            Comparator.comparing(Measure::day)
                    .thenComparing(Measure::takenAt)
                    .thenComparing(Measure::id);

    /**
     * The standing on a day. A revocation ends all that began until then, and only a new decision
     * that is no renewal begins anew; a suspension holds for the line, also for what renews it,
     * until it is lifted; an end is an end also while suspended.
     */
    public static Standing of(List<Licence> licences, List<Measure> measures, LocalDate on) {
        List<Licence> counted =
                licences.stream().filter(l -> !l.isStruck()).sorted(BY_BEGINNING).toList();
        List<Measure> taken =
                measures.stream()
                        .filter(m -> !m.day().isAfter(on))
                        .filter(m -> counted.stream().anyMatch(l -> l.id().equals(m.licence())))
                        .sorted(BY_DAY)
                        .toList();
        List<Licence> begun = begunBy(on, counted);
        if (begun.isEmpty()) {
            return new Standing(LicenceStanding.NONE, null, null);
        }
        LocalDate restart = restart(begun, taken);
        if (restart == null) {
            return new Standing(LicenceStanding.REVOKED, null, begun.getLast());
        }
        List<Licence> live = begun.stream().filter(l -> !l.validFrom().isBefore(restart)).toList();
        List<Measure> since = taken.stream().filter(m -> !m.day().isBefore(restart)).toList();
        LocalDate until = coveredUntil(live, counted, on);
        LicenceStanding standing;
        if (until != null && until.isBefore(on)) {
            standing = LicenceStanding.EXPIRED;
        } else if (!since.isEmpty() && since.getLast().kind() == MeasureKind.SUSPENSION) {
            standing = LicenceStanding.SUSPENDED;
        } else if (until != null && !until.isAfter(on.plusDays(NEAR))) {
            standing = LicenceStanding.EXPIRING;
        } else {
            standing = LicenceStanding.CURRENT;
        }
        return new Standing(standing, until, live.getLast());
    }

    private static List<Licence> begunBy(LocalDate on, List<Licence> counted) {
        return counted.stream().filter(l -> !l.validFrom().isAfter(on)).toList();
    }

    /** The first day that counts: of all, or after the last revocation; null if still revoked. */
    private static @Nullable LocalDate restart(List<Licence> begun, List<Measure> taken) {
        LocalDate revoked =
                taken.stream()
                        .filter(m -> m.kind() == MeasureKind.REVOCATION)
                        .map(Measure::day)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        if (revoked == null) {
            return LocalDate.MIN;
        }
        return begun.stream()
                .filter(l -> l.kind() != LicenceKind.RENEWAL && l.validFrom().isAfter(revoked))
                .map(Licence::validFrom)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The last day covered: by what has begun, and by what follows it without a gap. */
    private static @Nullable LocalDate coveredUntil(
            List<Licence> live, List<Licence> counted, LocalDate on) {
        LocalDate until = LocalDate.MIN;
        for (Licence licence : live) {
            if (licence.validUntil() == null) {
                return null;
            }
            until = licence.validUntil().isAfter(until) ? licence.validUntil() : until;
        }
        if (until.isBefore(on)) {
            return until;
        }
        for (Licence next : counted) {
            boolean follows =
                    next.validFrom().isAfter(on) && !next.validFrom().isAfter(until.plusDays(1));
            LocalDate end = next.validUntil();
            if (!follows) {
                continue;
            }
            if (end == null) {
                return null;
            }
            until = end.isAfter(until) ? end : until;
        }
        return until;
    }

    /** Whether the organisation may work by it. */
    public boolean isLive() {
        return standing == LicenceStanding.CURRENT || standing == LicenceStanding.EXPIRING;
    }
}
