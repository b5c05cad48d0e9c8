package org.multaqa.maps;

/** The counts of a place and where they lead. */
public record HerePart(OrganisationMaps.Row row, boolean knowsWork) {
    private static final MapFilter ALL = new MapFilter(MapFilter.Shown.HOME, null, null);

    /** The organisations that are at home here. */
    public String homeList() {
        return ALL.homeList(row.place().code());
    }

    /** The organisations that work here. */
    public String workList() {
        return ALL.workList(row.place().code());
    }

    /** The map around the place. */
    public String map() {
        return ALL.map(row.place().code());
    }
}
