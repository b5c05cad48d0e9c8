package org.multaqa.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.multaqa.demo.InventedNames;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.OrganisationKind;

/** Indexes of names alone, without a database. */
final class Names {
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private Names() {}

    static Index index(List<Listed> listed) {
        return new Index(
                1, LocalDate.of(2026, 11, 23), 0, listed.stream().map(Entry::of).toList(), null);
    }

    static Index of(String... namesAr) {
        List<Listed> listed = new ArrayList<>();
        for (String name : namesAr) {
            listed.add(listed(name, null, NOW));
        }
        return index(listed);
    }

    /** As many organisations as the country may have, times four. */
    static List<Listed> invented(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    InventedNames.Name name = InventedNames.organisation(i);
                    return listed((i % 7 == 3 ? "مؤسسة " : "جمعية ") + name.ar(), name.en(), NOW);
                })
                .toList();
    }

    static Listed listed(String nameAr, @Nullable String nameEn, Instant fresh) {
        return new Listed(
                UUID.nameUUIDFromBytes(nameAr.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                OrganisationKind.ASSOCIATION,
                nameAr,
                nameEn,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                LicenceStanding.NONE,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                fresh);
    }

    /** The ranking by names alone. */
    static Ranking ranking(Index index, String typed) {
        return Ranking.of(index, named(typed), NOW, (words, misspelt) -> Meaning.NONE);
    }

    static Selection named(String typed) {
        List<String> words =
                List.of(org.multaqa.linkage.text.ArabicText.normalize(typed).split(" "));
        return new Selection(words, null, null, null, List.of(), Presence.EITHER, null, null, null);
    }

    /** The Arabic names that a search gives first. */
    static List<String> first(Index index, String typed, int limit) {
        Ranking ranking = ranking(index, typed);
        return java.util.Arrays.stream(ranking.page(-1, limit))
                .mapToObj(key -> ranking.entry(key).listed().nameAr())
                .toList();
    }
}
