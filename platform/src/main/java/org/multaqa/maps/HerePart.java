package org.multaqa.maps;

/** The counts of a place and where they lead. */
public record HerePart(OrganisationMaps.Row row, boolean knowsWork) {
    private static final MapFilter ALL = new MapFilter(MapFilter.Shown.HOME, null, null);

    /** The organisations behind the counts. */
    public String list() {
        return ALL.list(row.place().code());
    }

    /** The map around the place. */
    public String map() {
        return ALL.map(row.place().code());
    }
}
