package org.multaqa.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Dates;

/**
 * What deletion means for an organisation that is bound by an agreement no more. Nothing at the hub
 * tells which entries are whose, so it cannot delete for a charity at a word: the charity deletes
 * by its own secrets, and whatever is left goes with the quarter in which it expires.
 *
 * @param stoppedAt from when on nothing was allowed any more
 * @param lastDay by the end of which the last entry registered under it is deleted
 * @param backupsGone the day by which no backup holds any of it
 */
public record DeletionCertificate(
        Agreement agreement,
        UUID organisation,
        Instant stoppedAt,
        LocalDate lastDay,
        LocalDate backupsGone) {
    /** How long backups of the exchange live at most. */
    public static final int BACKUP_DAYS = 30;

    private static final int MONTHS_OF_QUARTER = 3;

    /** The certificate, where all have signed some version once and none of it binds any more. */
    static Optional<DeletionCertificate> of(
            List<Agreement> versions, UUID organisation, LocalDate today) {
        List<Agreement> once =
                versions.stream()
                        .filter(v -> isConcluded(v) && v.party(organisation).isPresent())
                        .toList();
        boolean bound =
                once.stream()
                        .anyMatch(v ->
                                v.binds(organisation)
                                        && (v.standing(today) == Standing.LIVE
                                                || v.standing(today) == Standing.COMING));
        if (once.isEmpty() || bound) {
            return Optional.empty();
        }
        Agreement last = once.getFirst();
        int months = once.stream().mapToInt(v -> v.terms().retentionMonths()).max().orElseThrow();
        Instant stopped = stoppedAt(last, organisation);
        LocalDate lastDay = endOfQuarter(Dates.today(stopped).plusMonths(months));
        return Optional.of(
                new DeletionCertificate(
                        last, organisation, stopped, lastDay, lastDay.plusDays(BACKUP_DAYS)));
    }

    private static boolean isConcluded(Agreement it) {
        return it.missing().isEmpty()
                && it.parties().stream().allMatch(Party::hasSigned)
                && it.state() != AgreementState.WITHDRAWN;
    }

    private static Instant stoppedAt(Agreement it, UUID organisation) {
        Instant expiry = it.terms().until().plusDays(1).atStartOfDay(Dates.DAMASCUS).toInstant();
        Instant ended =
                it.state() == AgreementState.ENDED && it.endedAt() != null ? it.endedAt() : expiry;
        @Nullable Instant left = it.party(organisation).map(Party::leftAt).orElse(null);
        Instant own = left == null ? ended : left;
        return own.isBefore(expiry) ? own : expiry;
    }

    static LocalDate endOfQuarter(LocalDate day) {
        int ahead =
                (MONTHS_OF_QUARTER - day.getMonthValue() % MONTHS_OF_QUARTER) % MONTHS_OF_QUARTER;
        LocalDate month = day.plusMonths(ahead);
        return month.withDayOfMonth(month.lengthOfMonth());
    }
}
