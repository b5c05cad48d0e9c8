package org.multaqa.maps;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Sector;
import org.multaqa.directory.Words;

/** Which organisations a map counts, and which of their two places shades it. */
public record MapFilter(Shown shown, @Nullable Sector sector, @Nullable OrganisationKind kind) {

    /** What shades the map. */
    public enum Shown {
        HOME,
        WORK
    }

    /** Reads the filter from an address; what is not understood filters nothing. */
    static MapFilter of(@Nullable String shown, @Nullable String sector, @Nullable String kind) {
        return new MapFilter(
                "work".equals(shown) ? Shown.WORK : Shown.HOME,
                sector == null ? null : Words.find(Sector.class, sector).orElse(null),
                kind == null ? null : Words.find(OrganisationKind.class, kind).orElse(null));
    }

    /** The address of this map for a place, null for the country. */
    public String map(@Nullable String place) {
        return "/map" + query(place, "in", true);
    }

    /** The address of the counts as CSV. */
    public String csv(@Nullable String place) {
        return "/map.csv" + query(place, "in", true);
    }

    /** The address of the organisations that are at home in a place, null for the country. */
    public String homeList(@Nullable String place) {
        return list(place, "home");
    }

    /** The address of the organisations that work in a place, null for the country. */
    public String workList(@Nullable String place) {
        return list(place, "work");
    }

    /** The address of the organisations that the map counts in a place, null for the country. */
    public String shownList(@Nullable String place) {
        return shown == Shown.WORK ? workList(place) : homeList(place);
    }

    private String list(@Nullable String place, String presence) {
        String query = query(place, "area", false);
        return "/organisations" + query + (query.isEmpty() ? '?' : '&') + "presence=" + presence;
    }

    private String query(@Nullable String place, String name, boolean withShown) {
        StringBuilder query = new StringBuilder();
        add(query, name, place);
        add(query, "show", withShown && shown == Shown.WORK ? "work" : null);
        add(query, "sector", sector == null ? null : Words.word(sector));
        add(query, "kind", kind == null ? null : Words.word(kind));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
