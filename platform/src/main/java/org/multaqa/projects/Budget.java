package org.multaqa.projects;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The money of a project by partner, by kind and by source. Every total is the sum of the same
 * lines, so that by whatever it is added up, the same comes out.
 */
public record Budget(Project project, List<Part> parts) {

    /** The kinds on which any partner spends something. */
    public List<BudgetKind> kinds() {
        return Arrays.stream(BudgetKind.values()).filter(kind -> of(kind) > 0).toList();
    }

    /** What one partner spends on a kind. */
    public static long of(Part part, BudgetKind kind) {
        return part.lines().stream()
                .filter(line -> line.kind() == kind)
                .mapToLong(BudgetLine::amount)
                .sum();
    }

    /** What all spend on a kind. */
    public long of(BudgetKind kind) {
        return parts.stream().mapToLong(part -> of(part, kind)).sum();
    }

    /** What all spend. */
    public long spent() {
        return parts.stream().mapToLong(Part::spends).sum();
    }

    /** What all bring or look for. */
    public long brought() {
        return parts.stream().mapToLong(Part::brings).sum();
    }

    /** What comes from sources of each kind. */
    public Map<SourceKind, Long> bySource() {
        Map<SourceKind, Long> sums = new EnumMap<>(SourceKind.class);
        parts.stream()
                .flatMap(part -> part.sources().stream())
                .forEach(source -> sums.merge(source.kind(), source.amount(), Long::sum));
        return sums;
    }

    /** What is still to be found. */
    public long sought() {
        return bySource().getOrDefault(SourceKind.SOUGHT, 0L);
    }

    /** What is there or promised. */
    public long found() {
        return brought() - sought();
    }
}
