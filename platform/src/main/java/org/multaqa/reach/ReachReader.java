package org.multaqa.reach;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.agreements.HelpKind;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/** Reads a question from what stands in an address. */
@Component
class ReachReader {
    private final Gazetteer gazetteer;

    ReachReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What was understood, and what was not. */
    record Read(ReachQuestion question, List<Problem> problems) {
        Outcome.Refused<ReachQuestion> refused() {
            return new Outcome.Refused<>(Outcome.Why.INVALID, problems);
        }
    }

    Read read(Map<String, String> typed) {
        List<Problem> problems = new ArrayList<>();
        String kind = typed.getOrDefault("kind", "").strip();
        HelpKind help = Reports.kind(kind).orElse(null);
        if (!kind.isEmpty() && help == null) {
            problems.add(Problem.at("kind", "reach.kind-unknown"));
        }
        String month = ArabicText.digits(typed.getOrDefault("month", "")).strip();
        YearMonth when = Reports.month(month);
        if (!month.isEmpty() && when == null) {
            problems.add(Problem.at("month", "reach.month-unknown"));
        }
        String area = typed.getOrDefault("area", "").strip();
        Place place = gazetteer.find(area).filter(p -> p.level().hasArea()).orElse(null);
        if (!area.isEmpty() && place == null) {
            problems.add(Problem.at("area", "reach.area-unknown"));
        }
        String network = typed.getOrDefault("network", "").strip();
        UUID id = id(network);
        if (!network.isEmpty() && id == null) {
            problems.add(Problem.at("network", "reach.network-unknown"));
        }
        return new Read(new ReachQuestion(help, when, place, id), problems);
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The areas that an area is made of; none of a sub-district. */
    List<Place> parts(@Nullable Place area) {
        if (area == null) {
            return gazetteer.ofLevel(Level.GOVERNORATE);
        }
        return area.level() == Level.SUB_DISTRICT
                ? List.of()
                : gazetteer.children(area.code()).stream()
                        .filter(p -> p.level().hasArea())
                        .toList();
    }
}
