package org.multaqa.fourw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Component;

/** Finds the organisation that somebody names; of several that may be meant none is chosen. */
@Component
class OrganisationByName {
    private static final double ALIKE = 0.7;
    private static final double SUGGESTED = 0.4;
    private static final int SHOWN = 5;

    private final Organisations organisations;

    OrganisationByName(Organisations organisations) {
        this.organisations = organisations;
    }

    private record Likely(Organisation organisation, double likeness) {}

    /** The active organisation of a name in either script, or of an id. */
    Outcome<Organisation> find(String name) {
        List<Likely> likely = new ArrayList<>();
        organisations.each(it -> {
            double likeness = it.isActive() ? likeness(it, name) : 0;
            if (likeness >= SUGGESTED) {
                likely.add(new Likely(it, likeness));
            }
        });
        likely.sort(Comparator.comparingDouble(l -> -l.likeness()));
        List<Likely> exact = likely.stream().filter(l -> l.likeness() >= 1).toList();
        List<Likely> near =
                exact.isEmpty()
                        ? likely.stream().filter(l -> l.likeness() >= ALIKE).toList()
                        : exact;
        if (near.size() == 1) {
            return Outcome.done(near.getFirst().organisation());
        }
        List<Likely> shown = near.isEmpty() ? likely : near;
        return Outcome.refused(
                Outcome.Why.NOT_FOUND,
                shown.isEmpty() ? "fourw.organisation-unknown" : "fourw.organisation-which",
                "typed",
                name,
                "names",
                shown.stream()
                        .limit(SHOWN)
                        .map(l -> l.organisation().nameAr())
                        .collect(Collectors.joining("، ")));
    }

    private static double likeness(Organisation it, String name) {
        if (it.id().toString().equals(name.strip())) {
            return 1;
        }
        return Math.max(
                likeness(it.nameAr(), name),
                likeness(Objects.requireNonNullElse(it.nameEn(), ""), name));
    }

    private static double likeness(String own, String name) {
        String one = ArabicText.normalize(own);
        String other = ArabicText.normalize(name);
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return one.equals(other) ? 1 : Math.min(0.99, ArabicText.similarity(own, name));
    }
}
