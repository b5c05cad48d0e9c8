package org.multaqa.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Sector;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.linkage.text.Slips;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/**
 * Understands a place, a sector, or both in what was typed into the search box: {@code دوما},
 * {@code education}, {@code التعليم في دوما}, {@code المنصورة الرقة}. Everything is in memory.
 */
@Component
class Meanings implements Meaning.Source {
    /** Of places that bear one name so many are offered. */
    private static final int MOST_SPOTS = 8;

    private static final int MOST_WORDS = 6;
    private static final int CANDIDATES = 12;
    private static final Set<String> IN = Set.of("في", "in");

    /** What was asked, and by which state of the places it was answered. */
    private record Asked(List<String> words, boolean misspelt, long places) {}

    private final Gazetteer gazetteer;
    private final SectorNames sectors = new SectorNames();
    private final Cache<Asked, Meaning> known = Caffeine.newBuilder().maximumSize(4_000).build();

    Meanings(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public Meaning of(List<String> words, boolean misspelt) {
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Meaning.NONE;
        }
        return known.get(
                new Asked(words, misspelt, gazetteer.number()),
                asked -> misspelt ? perhaps(text(words)) : surely(words));
    }

    private Meaning surely(List<String> words) {
        List<Meaning.Reading> readings = new ArrayList<>();
        String whole = text(words);
        whole(places(whole), sectors.find(whole), readings);
        for (int i = 1; i < words.size() && readings.isEmpty(); i++) {
            parted(text(words.subList(0, i)), text(words.subList(i, words.size())), readings);
        }
        return new Meaning(List.copyOf(readings), true);
    }

    private void whole(
            List<Place> places, @Nullable Sector sector, List<Meaning.Reading> readings) {
        if (!places.isEmpty()) {
            readings.add(Meaning.Reading.of(spots(places), null));
        }
        if (sector != null) {
            readings.add(Meaning.Reading.of(List.of(), sector));
        }
    }

    /** A sector and a place, or a place and what lies around it, in whichever order they stand. */
    private void parted(String one, String other, List<Meaning.Reading> readings) {
        List<Place> first = places(one);
        List<Place> second = places(other);
        Sector firstSector = sectors.find(one);
        Sector secondSector = sectors.find(other);
        if (firstSector != null && !second.isEmpty()) {
            readings.add(Meaning.Reading.of(spots(second), firstSector));
        } else if (secondSector != null && !first.isEmpty()) {
            readings.add(Meaning.Reading.of(spots(first), secondSector));
        } else {
            List<Place> inside =
                    Stream.concat(within(first, second), within(second, first)).toList();
            whole(inside, null, readings);
        }
    }

    private Stream<Place> within(List<Place> places, List<Place> around) {
        return places.stream().filter(it -> around.stream().anyMatch(a -> isWithin(it, a)));
    }

    private Meaning perhaps(String text) {
        String bare = SectorNames.bare(text);
        int most = bare.length() > 7 ? 2 : 1;
        if (bare.length() < 4) {
            return Meaning.NONE;
        }
        List<Place> nearest = new ArrayList<>();
        int least = most;
        for (Place place : gazetteer.alike(text, CANDIDATES)) {
            int distance = distance(bare, place, least);
            if (distance < least) {
                nearest.clear();
                least = distance;
            }
            if (distance <= least) {
                nearest.add(place);
            }
        }
        List<Meaning.Reading> readings = new ArrayList<>();
        whole(nearest, sectors.alike(bare, most), readings);
        return new Meaning(List.copyOf(readings), false);
    }

    private static int distance(String bare, Place place, int most) {
        return Stream.of(Optional.ofNullable(place.nameAr()), Optional.ofNullable(place.nameEn()))
                .flatMap(Optional::stream)
                .map(name -> SectorNames.bare(ArabicText.normalize(name)))
                .mapToInt(name -> Slips.between(bare, name, most))
                .min()
                .orElse(most + 1);
    }

    /** The places that are called so; one named by its code is found too. */
    private List<Place> places(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        Optional<Place> byCode = gazetteer.find(text);
        return byCode.isPresent() ? List.of(byCode.get()) : gazetteer.named(text);
    }

    /** The larger before the smaller, and none that lies in another one here. */
    private List<Meaning.Spot> spots(List<Place> places) {
        return places.stream()
                .distinct()
                .filter(it -> places.stream().noneMatch(other -> isWithin(it, other)))
                .sorted(Comparator.comparing(Place::level).thenComparing(Place::code))
                .limit(MOST_SPOTS)
                .map(it -> new Meaning.Spot(gazetteer.path(it.code())))
                .toList();
    }

    private boolean isWithin(Place place, Place around) {
        return !place.equals(around) && gazetteer.within(place.code(), around.code());
    }

    /** The words as one text, without a leading في or in. */
    private static String text(List<String> words) {
        return String.join(
                " ", IN.contains(words.getFirst()) ? words.subList(1, words.size()) : words);
    }
}
