package org.multaqa.reach;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Open;
import org.multaqa.agreements.HelpKind;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many different families were reached, by area, month, kind of help and network. */
@Controller
@Open
class ReachPages {
    private final Figures figures;
    private final ReachReader reader;
    private final Organisations organisations;
    private final Gazetteer gazetteer;

    ReachPages(
            Figures figures, ReachReader reader, Organisations organisations, Gazetteer gazetteer) {
        this.figures = figures;
        this.reader = reader;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
    }

    @GetMapping("/reach")
    Page show(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        Language language = Languages.of(request);
        ReachReader.Read read = reader.read(typed);
        ReachQuestion question = read.question();
        Place area = question.area();
        List<YearMonth> months = figures.months();
        Page page =
                Page.of(
                        "reach/reach",
                        new ReachPage(
                                question,
                                figures.of(question).orElse(null),
                                area == null ? List.of() : gazetteer.path(area.code()),
                                area == null
                                        ? Texts.all().say(language, "reach.everywhere")
                                        : area.name(language),
                                areas(question, language),
                                kinds(question, language),
                                places(question, language),
                                months.stream()
                                        .map(m ->
                                                new ReachPage.Choice(
                                                        m.toString(),
                                                        Dates.month(language, m),
                                                        m.equals(question.month())))
                                        .toList(),
                                Arrays.stream(HelpKind.values())
                                        .map(k ->
                                                new ReachPage.Choice(
                                                        Reports.word(k),
                                                        kind(k, language),
                                                        k == question.kind()))
                                        .toList(),
                                networks(question, language),
                                figures.before(),
                                months.isEmpty()));
        return read.problems().isEmpty() ? page : page.refused(read.refused());
    }

    private List<ReachPage.Row> areas(ReachQuestion question, Language language) {
        return reader.parts(question.area()).stream()
                .map(p -> row(p.name(language), question.in(p)))
                .sorted(
                        Comparator.comparingInt((ReachPage.Row r) ->
                                        r.figure() == null ? 0 : -r.figure().families())
                                .thenComparing(ReachPage.Row::name))
                .toList();
    }

    private List<ReachPage.Row> kinds(ReachQuestion question, Language language) {
        if (question.kind() != null) {
            return List.of();
        }
        return Arrays.stream(HelpKind.values())
                .map(k -> row(kind(k, language), question.of(k)))
                .toList();
    }

    private ReachPage.Row row(String name, ReachQuestion part) {
        return new ReachPage.Row(name, part.address(), figures.of(part).orElse(null));
    }

    private List<ReachPage.Choice> places(ReachQuestion question, Language language) {
        List<ReachPage.Choice> choices = new ArrayList<>();
        String chosen = question.area() == null ? "" : question.area().code();
        for (Place governorate : gazetteer.ofLevel(Level.GOVERNORATE)) {
            choices.add(choice(governorate, "", chosen, language));
            if (!chosen.isEmpty() && gazetteer.within(chosen, governorate.code())) {
                for (Place district : gazetteer.children(governorate.code())) {
                    choices.add(choice(district, "– ", chosen, language));
                    if (gazetteer.within(chosen, district.code())) {
                        gazetteer
                                .children(district.code())
                                .forEach(p -> choices.add(choice(p, "– – ", chosen, language)));
                    }
                }
            }
        }
        return choices;
    }

    private static ReachPage.Choice choice(
            Place place, String before, String chosen, Language language) {
        return new ReachPage.Choice(
                place.code(), before + place.name(language), place.code().equals(chosen));
    }

    private List<ReachPage.Choice> networks(ReachQuestion question, Language language) {
        Map<UUID, Organisation.Name> names = organisations.names(figures.networks());
        return names.entrySet().stream()
                .map(e ->
                        new ReachPage.Choice(
                                e.getKey().toString(),
                                language.choose(e.getValue().ar(), e.getValue().en()),
                                e.getKey().equals(question.network())))
                .sorted(Comparator.comparing(ReachPage.Choice::text))
                .toList();
    }

    private static String kind(HelpKind kind, Language language) {
        return Texts.all().say(language, "reach.kind." + Reports.word(kind));
    }
}
