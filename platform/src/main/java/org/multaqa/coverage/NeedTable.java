package org.multaqa.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.places.Place;

/** Needs by areas and sectors; behind the areas what is not said so finely, then all together. */
public final class NeedTable {
    private static final int S = Sectors.COUNT;

    private final List<Place> areas;
    private final NeedGap[] cells;

    NeedTable(List<Place> areas) {
        this.areas = areas;
        cells = new NeedGap[(areas.size() + 2) * S];
        Arrays.fill(cells, NeedGap.NONE);
    }

    /** A row of the table; the place is null for what lies in no area of the level. */
    public record Row(@Nullable Place place, List<NeedGap> cells) {
        public NeedGap of(int sector) {
            return cells.get(sector);
        }

        public NeedGap total() {
            return cells.get(Sectors.ALL);
        }
    }

    void add(int row, Uncovered it) {
        for (int in : new int[] {row, areas.size() + 1}) {
            for (int sector : new int[] {it.lack().sector().ordinal(), Sectors.ALL}) {
                cells[in * S + sector] = cells[in * S + sector].plus(it);
            }
        }
    }

    /** The areas with needs, those with most uncovered people first. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row <= areas.size(); row++) {
            Place place = row == areas.size() ? null : areas.get(row);
            Row made = row(place, row);
            if (made.total().needs() > 0) {
                rows.add(made);
            }
        }
        rows.sort(Comparator.comparingLong((Row row) -> -row.total().gap()));
        return rows;
    }

    /** An area, whether it has needs or not. */
    Row row(Place place) {
        return row(place, areas.indexOf(place));
    }

    private Row row(@Nullable Place place, int row) {
        return new Row(place, List.of(cells).subList(row * S, (row + 1) * S));
    }

    /** All together. */
    public NeedGap all(int sector) {
        return cells[(areas.size() + 1) * S + sector];
    }

    /** The sectors in which there are needs. */
    public List<Integer> sectors() {
        List<Integer> sectors = new ArrayList<>();
        for (int sector = 0; sector < Sectors.ALL; sector++) {
            if (all(sector).needs() > 0) {
                sectors.add(sector);
            }
        }
        return sectors;
    }
}
