package org.multaqa.search;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.language.Language;

/**
 * What the page of the directory shows.
 *
 * @param form the filters as they were typed
 * @param found null where they were not understood
 * @param more whether this is a later page of the list
 * @param areas the governorates, and the place of the filter where it is smaller
 * @param networks those that have members
 * @param licences whether licences are known here
 */
public record SearchPage(
        SelectionForm form,
        @Nullable Found found,
        boolean more,
        Choices choices,
        List<Choices.Choice> areas,
        List<Choices.Choice> networks,
        boolean licences,
        Language language,
        Instant now) {

    /** The sectors of an organisation in one line. */
    public String sectors(Listed it) {
        return it.sectors().stream().map(choices::word).collect(Collectors.joining(comma()));
    }

    /** What it is and where: جمعية، دوما، ريف دمشق. */
    public String about(Listed it) {
        String place = language.choose(it.placeNameAr(), it.placeNameEn());
        String kind = choices.word(it.kind());
        return place.isEmpty() ? kind : kind + " · " + place;
    }

    /** The name in the other script, empty where there is none. */
    public String otherName(Listed it) {
        String english = it.nameEn() == null ? "" : it.nameEn();
        String other = language == Language.ARABIC ? english : it.nameAr();
        return other.equals(it.name(language)) ? "" : other;
    }

    /** How the mark of a licence looks. */
    public String look(LicenceStanding standing) {
        return switch (standing) {
            case CURRENT -> "good";
            case EXPIRING -> "warn";
            case EXPIRED, SUSPENDED, REVOKED -> "bad";
            case NONE -> "";
        };
    }

    /** Whether the freshness of a profile is worth a mark. */
    public boolean isOld(Listed it) {
        return it.freshness(now) != Freshness.FRESH;
    }

    public boolean isStale(Listed it) {
        return it.freshness(now) == Freshness.STALE;
    }

    /** Whether a choice is the one typed. */
    public boolean isChosen(String field, Choices.Choice choice) {
        return form.text(field).equals(choice.value());
    }

    private String comma() {
        return language == Language.ARABIC ? "، " : ", ";
    }
}
