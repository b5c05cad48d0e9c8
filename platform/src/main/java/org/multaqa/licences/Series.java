package org.multaqa.licences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A line of licences that follow each other, with the measures about them. */
public record Series(
        UUID organisation, LicenceGroup group, List<Licence> licences, List<Measure> measures) {

    public Series {
        licences = List.copyOf(licences);
        measures = List.copyOf(measures);
    }

    public Standing on(LocalDate day) {
        return Standing.of(licences, measures, day);
    }

    /** The licence that was entered for the latest time; what a renewal follows. */
    public Licence latest() {
        return licences.stream()
                .filter(l -> !l.isStruck())
                .max(Comparator.comparing(Licence::validFrom).thenComparing(Licence::id))
                .orElse(licences.getLast());
    }

    /** Whether anything in it was not struck. */
    public boolean isAnything() {
        return licences.stream().anyMatch(l -> !l.isStruck());
    }

    /** Licences and measures put together, line by line, the publication first. */
    static List<Series> of(Collection<Licence> licences, Collection<Measure> measures) {
        Map<UUID, List<Licence>> lines = new LinkedHashMap<>();
        Map<UUID, UUID> lineOf = new LinkedHashMap<>();
        for (Licence licence : licences) {
            lines.computeIfAbsent(licence.line(), l -> new ArrayList<>()).add(licence);
            lineOf.put(licence.id(), licence.line());
        }
        Map<UUID, List<Measure>> taken = new LinkedHashMap<>();
        for (Measure measure : measures) {
            UUID line = lineOf.get(measure.licence());
            if (line != null) {
                taken.computeIfAbsent(line, l -> new ArrayList<>()).add(measure);
            }
        }
        return lines.entrySet().stream()
                .map(line ->
                        new Series(
                                line.getValue().getFirst().organisation(),
                                line.getValue().getFirst().kind().group(),
                                line.getValue(),
                                taken.getOrDefault(line.getKey(), List.of())))
                .sorted(Comparator.comparing(Series::group))
                .toList();
    }
}
