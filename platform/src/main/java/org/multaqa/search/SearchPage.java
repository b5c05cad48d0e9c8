package org.multaqa.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.Words;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;

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
        Options areas,
        Options networks,
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

    /** What was understood beside names, in words: التعليم · في دوما، ريف دمشق. */
    public String understood(Meaning.Offer offer) {
        return Stream.of(
                        Optional.ofNullable(offer.sector()).map(choices::word),
                        Optional.ofNullable(offer.spot()).map(this::in))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private String in(Meaning.Spot spot) {
        return Texts.all().say(language, "search.in-place", "place", spot.name(language));
    }

    /** The list of what is there alone, whatever the names. */
    public String only(Meaning.Offer offer) {
        Map<String, String> texts = new HashMap<>(form.without("q").texts());
        if (offer.spot() != null) {
            texts.put("area", offer.spot().code());
        }
        if (offer.sector() != null) {
            texts.put("sector", Words.word(offer.sector()));
        }
        return new SelectionForm(texts).address("/organisations");
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

    private String comma() {
        return language == Language.ARABIC ? "، " : ", ";
    }
}
