package org.multaqa.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Service;

/** Finds the active organisation that somebody names; of several that may be meant, none. */
@Service
public class OrganisationByName {
    private static final double ALIKE = 0.7;
    private static final double SUGGESTED = 0.4;
    private static final int SHOWN = 5;

    private final Organisations organisations;

    OrganisationByName(Organisations organisations) {
        this.organisations = organisations;
    }

    private record Likely(Organisation organisation, double likeness) {}

    /**
     * The organisation of an id or of a name in either script, its short one too, but for what
     * writers leave out; where nobody is called so, the only one whose name is much alike. Refuses
     * with the names of those that may be meant.
     */
    public Outcome<Organisation> find(String typed) {
        return find(typed, ALIKE);
    }

    /** The same, but never one whose name is only alike: for what must not go to a neighbour. */
    public Outcome<Organisation> exact(String typed) {
        return find(typed, 1);
    }

    private Outcome<Organisation> find(String typed, double enough) {
        List<Likely> likely = likely(typed);
        List<Likely> exact = atLeast(1, likely);
        List<Likely> near = exact.isEmpty() ? atLeast(enough, likely) : exact;
        if (near.size() == 1) {
            return Outcome.done(near.getFirst().organisation());
        }
        List<Likely> shown = near.isEmpty() ? likely : near;
        return Outcome.refused(
                Outcome.Why.NOT_FOUND,
                shown.isEmpty() ? "directory.organisation-unknown" : "directory.organisation-which",
                "typed",
                typed,
                "names",
                shown.stream()
                        .limit(SHOWN)
                        .map(l -> l.organisation().nameAr())
                        .collect(Collectors.joining("، ")));
    }

    private List<Likely> likely(String typed) {
        List<Likely> likely = new ArrayList<>();
        organisations.each(it -> {
            double likeness = it.isActive() ? likeness(it, typed) : 0;
            if (likeness >= SUGGESTED) {
                likely.add(new Likely(it, likeness));
            }
        });
        likely.sort(Comparator.comparingDouble(l -> -l.likeness()));
        return likely;
    }

    private static List<Likely> atLeast(double likeness, List<Likely> likely) {
        return likely.stream().filter(l -> l.likeness() >= likeness).toList();
    }

    private static double likeness(Organisation it, String typed) {
        if (it.id().toString().equals(typed.strip())) {
            return 1;
        }
        String wanted = ArabicText.normalize(typed);
        double most = 0;
        for (String name : new String[] {it.nameAr(), it.nameEn(), it.shortName()}) {
            if (name == null || wanted.isEmpty()) {
                continue;
            }
            most =
                    Math.max(
                            most,
                            ArabicText.normalize(name).equals(wanted)
                                    ? 1
                                    : Math.min(0.99, ArabicText.similarity(name, typed)));
        }
        return most;
    }
}
