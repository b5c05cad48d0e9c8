package org.multaqa.directory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as its row is read: lists of words where the organisation has lists of enums. */
record OrganisationRow(
        UUID id,
        OrganisationKind kind,
        String nameAr,
        @Nullable String nameEn,
        @Nullable String shortName,
        @Nullable LegalForm legalForm,
        List<String> classes,
        List<String> sectors,
        @Nullable Scope scope,
        @Nullable Integer foundedYear,
        @Nullable Integer staff,
        @Nullable Integer volunteers,
        @Nullable String homePlace,
        @Nullable String address,
        @Nullable String about,
        boolean takesBankTransfers,
        boolean takesMobileMoney,
        OrganisationState state,
        @Nullable UUID mergedInto,
        @Nullable String stateReason,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant confirmedAt,
        @Nullable UUID confirmedBy,
        int version) {

    Organisation organisation() {
        return new Organisation(
                id,
                kind,
                nameAr,
                nameEn,
                shortName,
                legalForm,
                read(MinistryClass.class, classes),
                read(Sector.class, sectors),
                scope,
                foundedYear,
                staff,
                volunteers,
                homePlace,
                address,
                about,
                takesBankTransfers,
                takesMobileMoney,
                state,
                mergedInto,
                stateReason,
                createdAt,
                changedAt,
                confirmedAt,
                confirmedBy,
                version);
    }

    private static <E extends Enum<E>> List<E> read(Class<E> type, List<String> words) {
        return words.stream()
                .map(w -> Enum.valueOf(type, w.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }
}
