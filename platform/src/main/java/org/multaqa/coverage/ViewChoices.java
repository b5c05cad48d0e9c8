package org.multaqa.coverage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.AidKinds;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/** What can be chosen of a view, in words. */
@Component
public class ViewChoices {
    private static final int MONTHS = 36;

    private final HeldActivities activities;
    private final NetworkMembers networks;
    private final Organisations organisations;
    private final AidKinds kinds;
    private final Gazetteer gazetteer;
    private final ViewReader reader;

    ViewChoices(
            HeldActivities activities,
            NetworkMembers networks,
            Organisations organisations,
            AidKinds kinds,
            Gazetteer gazetteer,
            ViewReader reader) {
        this.activities = activities;
        this.networks = networks;
        this.organisations = organisations;
        this.kinds = kinds;
        this.gazetteer = gazetteer;
        this.reader = reader;
    }

    /** One choice of a list. */
    public record Choice(String value, String text, boolean chosen) {}

    /** All lists of a view. */
    public record Lists(
            List<Choice> places,
            List<Choice> levels,
            List<Choice> months,
            List<Choice> spans,
            List<Choice> sectors,
            List<Choice> kinds,
            List<Choice> modalities,
            List<Choice> networks,
            List<Choice> stages,
            List<Choice> shows,
            List<Choice> ways) {}

    Lists of(View view, Language language) {
        return new Lists(
                places(view, language),
                levels(view, language),
                months(view, language),
                ViewReader.SPANS.stream()
                        .map(months ->
                                new Choice(
                                        String.valueOf(months),
                                        say(language, "coverage.span." + months),
                                        months == view.months()))
                        .toList(),
                sectors(view, language),
                kinds(view, language),
                Modality.said().stream()
                        .map(m ->
                                new Choice(
                                        View.word(m), say(language, m.key()), m == view.modality()))
                        .toList(),
                networks(view, language),
                words(View.Stage.values(), view.stage(), "coverage.stage.", language),
                words(View.Show.values(), view.show(), "coverage.show.", language),
                words(View.Way.values(), view.way(), "coverage.way.", language));
    }

    private List<Choice> places(View view, Language language) {
        List<Choice> choices = new ArrayList<>();
        String chosen = view.within() == null ? "" : view.within().code();
        for (Place place : gazetteer.ofLevel(Level.GOVERNORATE)) {
            choices.add(choice(place, chosen, language));
            if (!chosen.isEmpty() && gazetteer.within(chosen, place.code())) {
                gazetteer
                        .children(place.code())
                        .forEach(p -> choices.add(choice(p, chosen, language)));
            }
        }
        return choices;
    }

    private static Choice choice(Place place, String chosen, Language language) {
        String before = place.level() == Level.GOVERNORATE ? "" : "– ";
        return new Choice(place.code(), before + place.name(language), place.code().equals(chosen));
    }

    private static List<Choice> levels(View view, Language language) {
        Level first = view.within() == null ? Level.GOVERNORATE : view.within().level().below();
        return Arrays.stream(Level.values())
                .filter(l -> l.hasArea() && l.compareTo(first) >= 0)
                .map(l ->
                        new Choice(
                                l.word(),
                                say(language, "places.levels." + l.word()),
                                l == view.level()))
                .toList();
    }

    /** The months of which anything is known and the one looked at, the newest first. */
    private List<Choice> months(View view, Language language) {
        List<YearMonth> months = new ArrayList<>(activities.now().months().keySet());
        for (YearMonth month : List.of(view.month(), reader.newest())) {
            if (!months.contains(month)) {
                months.add(month);
            }
        }
        months.sort(Comparator.reverseOrder());
        return months.stream()
                .limit(MONTHS)
                .map(m ->
                        new Choice(m.toString(), Dates.month(language, m), m.equals(view.month())))
                .toList();
    }

    private static List<Choice> sectors(View view, Language language) {
        List<Choice> choices = new ArrayList<>();
        for (int sector = 0; sector < Sectors.ALL; sector++) {
            choices.add(
                    new Choice(
                            Sectors.code(sector),
                            say(language, Sectors.key(sector)),
                            sector == view.sector()));
        }
        return choices;
    }

    private List<Choice> kinds(View view, Language language) {
        List<Choice> choices = new ArrayList<>();
        for (String kind : kinds.all()) {
            choices.add(new Choice(kind, kind(kind, language), kind.equals(view.kind())));
        }
        if (view.kind() != null && !kinds.all().contains(view.kind())) {
            choices.add(new Choice(view.kind(), kind(view.kind(), language), true));
        }
        return choices;
    }

    /** What people call a kind, the Arabic name or the English one. */
    String kind(String kind, Language language) {
        List<String> names = kinds.names(kind);
        if (names.isEmpty()) {
            String said = kind.substring(kind.indexOf(':') + 1);
            return said.isEmpty() ? say(language, "coverage.kind-unsaid") : said;
        }
        return names.get(language == Language.ARABIC || names.size() == 1 ? 0 : 1);
    }

    private List<Choice> networks(View view, Language language) {
        Map<UUID, Organisation.Name> names = organisations.names(networks.networks());
        return names.entrySet().stream()
                .map(e ->
                        new Choice(
                                e.getKey().toString(),
                                language.choose(e.getValue().ar(), e.getValue().en()),
                                e.getKey().equals(view.network())))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }

    /** The name of the organisation looked at alone, null where all are. */
    @Nullable String organisation(View view, Language language) {
        UUID id = view.organisation();
        Organisation.Name name = id == null ? null : organisations.names(List.of(id)).get(id);
        return name == null ? null : language.choose(name.ar(), name.en());
    }

    private static <E extends Enum<E>> List<Choice> words(
            E[] all, E chosen, String prefix, Language language) {
        return Arrays.stream(all)
                .map(v ->
                        new Choice(View.word(v), say(language, prefix + View.word(v)), v == chosen))
                .toList();
    }

    private static String say(Language language, String key) {
        return Texts.all().say(language, key);
    }
}
