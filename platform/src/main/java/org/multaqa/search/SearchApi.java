package org.multaqa.search;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Open;
import org.multaqa.directory.Words;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory for programs. */
@RestController
@Open
class SearchApi {
    private static final int MOST = 200;

    /**
     * An organisation in a list.
     *
     * @param licence null where licences are not known here
     * @param freshSince when its facts were last said to be correct
     */
    record Item(
            UUID id,
            String kind,
            String nameAr,
            @Nullable String nameEn,
            @Nullable String shortName,
            @Nullable String homePlace,
            @Nullable String placeNameAr,
            @Nullable String placeNameEn,
            List<String> sectors,
            List<String> classes,
            @Nullable String licence,
            String freshness,
            Instant freshSince) {}

    private final OrganisationSearch search;
    private final Selections selections;
    private final Answers answers;
    private final Clock clock;

    SearchApi(OrganisationSearch search, Selections selections, Answers answers, Clock clock) {
        this.search = search;
        this.selections = selections;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/api/v1/organisations")
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String presence,
            @RequestParam(name = "class", required = false) @Nullable String ministryClass,
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String licence,
            @RequestParam(required = false) @Nullable String freshness,
            @RequestParam(defaultValue = "50") String limit,
            @RequestParam(required = false) @Nullable String after) {
        Map<String, String> typed = new HashMap<>();
        put(typed, "q", q);
        put(typed, "kind", kind);
        put(typed, "sector", sector);
        put(typed, "area", area);
        put(typed, "presence", presence);
        put(typed, "class", ministryClass);
        put(typed, "network", network);
        put(typed, "licence", licence);
        put(typed, "freshness", freshness);
        return answers.of(
                selections
                        .read(new SelectionForm(typed))
                        .then(selection -> page(selection, limit, after)));
    }

    private Outcome<Answers.Items<Item>> page(
            Selection selection, String limit, @Nullable String after) {
        return limit(limit)
                .then(most ->
                        Selections.cursor(after)
                                .map(from ->
                                        items(search.find(selection, from.orElse(null), most))));
    }

    private static Outcome<Integer> limit(String typed) {
        try {
            int limit = Integer.parseInt(typed.strip());
            if (limit >= 1) {
                return Outcome.done(Math.min(limit, MOST));
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too small.
        }
        return Outcome.invalid(Problem.at("limit", "search.limit-wrong", "most", MOST));
    }

    private Answers.Items<Item> items(Found found) {
        Instant now = clock.instant();
        return new Answers.Items<>(
                found.items().stream().map(it -> item(it, now)).toList(), found.next());
    }

    private Item item(Listed it, Instant now) {
        return new Item(
                it.id(),
                Words.word(it.kind()),
                it.nameAr(),
                it.nameEn(),
                it.shortName(),
                it.homePlace(),
                it.placeNameAr(),
                it.placeNameEn(),
                it.sectors().stream().map(Words::word).toList(),
                it.classes().stream().map(Words::word).toList(),
                search.knowsLicences() ? Words.word(it.licence()) : null,
                Words.word(it.freshness(now)),
                it.fresh());
    }

    private static void put(Map<String, String> typed, String field, @Nullable String value) {
        if (value != null) {
            typed.put(field, value);
        }
    }
}
