package org.multaqa.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Words;

/** An organisation in an exported JSON file: what the API's list tells, and its other facts. */
record ExportedOrganisation(
        UUID id,
        String kind,
        String nameAr,
        @Nullable String nameEn,
        @Nullable String shortName,
        @Nullable String legalForm,
        List<String> classes,
        List<String> sectors,
        @Nullable String scope,
        @Nullable Integer foundedYear,
        @Nullable Integer staff,
        @Nullable Integer volunteers,
        @Nullable String homePlace,
        @Nullable String placeNameAr,
        @Nullable String placeNameEn,
        @Nullable String address,
        @Nullable String about,
        boolean takesBankTransfers,
        boolean takesMobileMoney,
        @Nullable String licence,
        String freshness,
        String freshSince) {

    static ExportedOrganisation of(Organisation it, Listed listed, boolean licences, Instant now) {
        return new ExportedOrganisation(
                it.id(),
                Words.word(it.kind()),
                it.nameAr(),
                it.nameEn(),
                it.shortName(),
                word(it.legalForm()),
                it.classes().stream().map(Words::word).toList(),
                it.sectors().stream().map(Words::word).toList(),
                word(it.scope()),
                it.foundedYear(),
                it.staff(),
                it.volunteers(),
                it.homePlace(),
                listed.placeNameAr(),
                listed.placeNameEn(),
                it.address(),
                it.about(),
                it.takesBankTransfers(),
                it.takesMobileMoney(),
                licences ? Words.word(listed.licence()) : null,
                Words.word(listed.freshness(now)),
                listed.fresh().toString());
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : Words.word(value);
    }
}
