package org.multaqa.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What an agreement says, read and found good.
 *
 * @param parties who is to sign, in the order in which they are named
 * @param places P-codes of the areas it is limited to, none for everywhere; no area is finer than a
 *     sub-district
 * @param fields what may pass between two parties in a case
 * @param from its first day
 * @param until its last day
 * @param retentionMonths how long what is registered under it is kept
 */
public record AgreementTerms(
        String title,
        String purpose,
        List<UUID> parties,
        Set<Use> uses,
        Set<HelpKind> kinds,
        Set<SharedField> fields,
        List<String> places,
        LocalDate from,
        LocalDate until,
        int retentionMonths) {

    /** The same between others. */
    AgreementTerms with(List<UUID> others) {
        return new AgreementTerms(
                title,
                purpose,
                List.copyOf(others),
                uses,
                kinds,
                fields,
                places,
                from,
                until,
                retentionMonths);
    }
}
