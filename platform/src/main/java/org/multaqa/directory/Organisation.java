package org.multaqa.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;

/**
 * One organisation of the register. Decision number and date of its publication stand with the
 * licences, its contacts, services and areas with the profiles.
 *
 * @param id UUIDv7
 * @param homePlace the code of the place it is at home in, a governorate or anything below
 * @param mergedInto the kept organisation when this entry was merged
 * @param confirmedAt when the organisation last said that everything is still correct
 * @param version counts the edits of these fields; a form carries it so that two people do not
 *     write over each other
 */
public record Organisation(
        UUID id,
        OrganisationKind kind,
        String nameAr,
        @Nullable String nameEn,
        @Nullable String shortName,
        @Nullable LegalForm legalForm,
        List<MinistryClass> classes,
        List<Sector> sectors,
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

    /** The names alone. */
    public Name name() {
        return new Name(nameAr, nameEn);
    }

    /** A name in both scripts, where there are both. */
    public record Name(String ar, @Nullable String en) {
        /** What an organisation is called among those named; nothing where there is none. */
        public static String of(Language language, Map<UUID, Name> names, @Nullable UUID id) {
            Name name = id == null ? null : names.get(id);
            if (name == null) {
                return id == null ? "" : Texts.all().say(language, "directory.organisation-gone");
            }
            return language.choose(name.ar(), name.en());
        }
    }

    /** A new entry with nothing in it yet. */
    static Organisation blank(UUID id, OrganisationKind kind, Instant at) {
        return new Organisation(
                id,
                kind,
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                OrganisationState.ACTIVE,
                null,
                null,
                at,
                at,
                null,
                null,
                1);
    }

    public boolean isActive() {
        return state == OrganisationState.ACTIVE;
    }

    /** Since when nothing was said about its being correct. */
    public Instant fresh() {
        return confirmedAt == null ? createdAt : confirmedAt;
    }
}
