package org.multaqa.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.places.Place;

/**
 * Areas by sectors, counted.
 *
 * @param areas those compared, with most gaps first
 * @param elsewhere what lies in the area looked at and is not said as finely as the level
 * @param all each organisation once
 * @param sectors the columns, by number
 */
public record Matrix(View view, List<Row> areas, Row elsewhere, Row all, List<Integer> sectors) {

    /**
     * An area, or several together.
     *
     * @param place null for several
     * @param counts by the number of the sector
     * @param before all sectors over the months before
     */
    public record Row(
            @Nullable Place place,
            List<Count> counts,
            Count before,
            Population.@Nullable Base base) {

        /** The count of a sector, or of all. */
        public Count of(int sector) {
            return counts.get(sector);
        }

        /** All sectors that are looked at together. */
        public Count total() {
            return counts.get(Sectors.ALL);
        }

        boolean isEmpty() {
            return total().organisations() == 0;
        }
    }

    /**
     * How many areas lack a sector.
     *
     * @param gaps areas in which nobody works in it
     */
    public record Gap(int sector, int gaps) {}

    /** The sectors in which nobody works in some area but somebody in another, most gaps first. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int sector : sectors) {
            if (Sectors.countsGaps(sector) && all.of(sector).organisations() > 0) {
                gaps.add(new Gap(sector, gapsOf(sector)));
            }
        }
        gaps.sort(Comparator.comparingInt((Gap gap) -> -gap.gaps()));
        return gaps;
    }

    /** The sectors in which nobody works anywhere here. */
    public List<Integer> nowhere() {
        return sectors.stream()
                .filter(s -> Sectors.countsGaps(s) && all.of(s).organisations() == 0)
                .toList();
    }

    /** The most important of it: the sector looked at, else the one with most gaps. */
    public Gap headline() {
        if (view.sector() != Sectors.ALL) {
            return new Gap(view.sector(), gapsOf(view.sector()));
        }
        List<Gap> gaps = gaps();
        return gaps.isEmpty() ? new Gap(Sectors.ALL, gapsOf(Sectors.ALL)) : gaps.getFirst();
    }

    /** The areas that lack a sector. */
    public List<Place> lacking(int sector) {
        List<Place> lacking = new ArrayList<>();
        for (Row row : areas) {
            if (row.place() != null && row.of(sector).organisations() == 0) {
                lacking.add(row.place());
            }
        }
        return lacking;
    }

    /** In how many cells two may do the same. */
    public long overlaps() {
        return areas.stream()
                .mapToLong(row -> sectors.stream().filter(s -> row.of(s).overlap()).count())
                .sum();
    }

    private int gapsOf(int sector) {
        return (int) areas.stream().filter(row -> row.of(sector).organisations() == 0).count();
    }
}
