package org.multaqa.coverage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.places.Level;
import org.multaqa.places.Place;

/**
 * What is looked at: all of it stands in the address, so that a view is a link.
 *
 * @param level the areas that are compared
 * @param within the area whose parts they are, null for the country
 * @param month the last one
 * @param months how many, the last one included
 * @param newest whether the month was not chosen and is the newest
 * @param sector its number, {@link Sectors#ALL} for all
 * @param kind of aid, null for all
 * @param modality how it is given, null for all
 */
public record View(
        Level level,
        @Nullable Place within,
        YearMonth month,
        int months,
        boolean newest,
        int sector,
        @Nullable UUID organisation,
        @Nullable UUID network,
        @Nullable String kind,
        @Nullable Modality modality,
        Stage stage,
        Show show,
        Way way) {

    /** How far activities are that are counted. */
    public enum Stage {
        /** All but what was suspended or cancelled. */
        ALIVE(Status.UNSAID, Status.PLANNED, Status.ONGOING, Status.COMPLETED),
        DONE(Status.UNSAID, Status.ONGOING, Status.COMPLETED),
        PLANNED(Status.PLANNED),
        STOPPED(Status.SUSPENDED, Status.CANCELLED);

        private final int mask;

        Stage(Status... statuses) {
            int all = 0;
            for (Status status : statuses) {
                all |= 1 << status.ordinal();
            }
            mask = all;
        }

        boolean has(int status) {
            return (mask & (1 << status)) != 0;
        }
    }

    /** What the cells say. */
    public enum Show {
        ORGANISATIONS,
        PEOPLE,
        HOUSEHOLDS
    }

    /** How people are counted. */
    public enum Way {
        SUM,
        CAPPED
    }

    /** How a constant stands in an address. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constants by how they stand in an address. */
    static <E extends Enum<E>> Map<String, E> byWord(E[] all) {
        return Arrays.stream(all).collect(Collectors.toUnmodifiableMap(View::word, v -> v));
    }

    /** The first month. */
    public YearMonth from() {
        return month.minusMonths(months - 1L);
    }

    /** Whether only rows count whose people were not reached before. */
    public boolean isCumulative() {
        return months > 1;
    }

    /** Whether it is one month and nothing narrows it but area and network. */
    boolean isOfAllHelp() {
        return months == 1
                && sector == Sectors.ALL
                && organisation == null
                && kind == null
                && modality == null
                && (stage == Stage.ALIVE || stage == Stage.DONE);
    }

    /** The same over the months before. */
    View before() {
        return with(level, within, month.minusMonths(months), sector);
    }

    /** The same over one month, and that as if chosen. */
    View single(YearMonth other) {
        return new View(
                level,
                within,
                other,
                1,
                false,
                sector,
                organisation,
                network,
                kind,
                modality,
                stage,
                show,
                way);
    }

    /** The same up to another month, as if chosen. */
    View at(YearMonth other) {
        return copy(level, within, other, months, false, sector);
    }

    /** The same, showing the newest month at any time or the one it shows now for ever. */
    View lasting(boolean alwaysNewest) {
        return copy(level, within, month, months, alwaysNewest, sector);
    }

    private View with(
            Level otherLevel, @Nullable Place otherWithin, YearMonth otherMonth, int otherSector) {
        return copy(
                otherLevel,
                otherWithin,
                otherMonth,
                months,
                newest && otherMonth.equals(month),
                otherSector);
    }

    private View copy(
            Level otherLevel,
            @Nullable Place otherWithin,
            YearMonth otherMonth,
            int otherMonths,
            boolean otherNewest,
            int otherSector) {
        return new View(
                otherLevel,
                otherWithin,
                otherMonth,
                otherMonths,
                otherNewest,
                otherSector,
                organisation,
                network,
                kind,
                modality,
                stage,
                show,
                way);
    }

    /** The address of this view. */
    public String address() {
        return "/coverage" + query();
    }

    /** The same of an area in place of the one looked at, whatever its level. */
    View inArea(@Nullable Place area) {
        return area == null ? this : copy(level, area, month, months, newest, sector);
    }

    /** The address of the parts of an area. */
    public String inside(Place area) {
        return area.level() == Level.SUB_DISTRICT
                ? rows(area, sector)
                : with(area.level().below(), area, month, sector).address();
    }

    /** The address of what surrounds this view: a place of its path, null for the country. */
    public String around(@Nullable Place area) {
        Level below = area == null ? Level.GOVERNORATE : area.level().below();
        return with(below, area, month, sector).address();
    }

    /** The address of the rows behind a cell. */
    public String rows(@Nullable Place area, int ofSector) {
        Place where = area == null ? within : area;
        return "/coverage/rows" + query(where, ofSector, false);
    }

    /** The address of the same area's needs that nothing covers. */
    public String needs() {
        return "/coverage/needs" + query();
    }

    /** The address of the needs in what surrounds this view; null for the country. */
    public String needsAround(@Nullable Place area) {
        Level below = area == null ? Level.GOVERNORATE : area.level().below();
        return with(below, area, month, sector).needs();
    }

    /** The address of the needs behind a cell. */
    public String needRows(@Nullable Place area, int ofSector) {
        Place where = area == null ? within : area;
        return "/coverage/needs/rows" + query(where, ofSector, false);
    }

    /** Whether a place has parts that can be compared. */
    public boolean canCompare(Place place) {
        return Coverage.hasParts(place);
    }

    /** The same of all organisations. */
    public View ofEverybody() {
        return new View(
                level, within, month, months, newest, sector, null, network, kind, modality, stage,
                show, way);
    }

    /** Whether any of the choices is made that seldom are. */
    public boolean isNarrowed() {
        return months > 1
                || kind != null
                || modality != null
                || network != null
                || stage != Stage.ALIVE
                || show != Show.ORGANISATIONS
                || way != Way.SUM;
    }

    /** The address of the form by which this view is kept. */
    public String keeping() {
        String query = query();
        return "/coverage/views" + query + (query.isEmpty() ? "?" : "&") + "keep=yes";
    }

    /** The address of this view as a file: {@code xlsx}. */
    public String file(String ending) {
        return "/coverage." + ending + query();
    }

    /** The address of this view for programs. */
    public String api(String ending) {
        return "/api/v1/coverage" + ending + query();
    }

    /** The address of the sheet to print: of the governorate looked at. */
    public String print(Place governorate) {
        return "/coverage/print" + with(Level.SUB_DISTRICT, governorate, month, sector).query();
    }

    /** What of the address stands behind its path. */
    public String query() {
        return query(within, sector, true);
    }

    private String query(@Nullable Place where, int ofSector, boolean compares) {
        StringBuilder query = new StringBuilder();
        Level usual = within == null ? Level.GOVERNORATE : within.level().below();
        add(query, "within", where == null ? null : where.code());
        add(query, "level", level == usual || !compares ? null : level.word());
        add(query, "month", newest ? null : month.toString());
        add(query, "months", months == 1 ? null : String.valueOf(months));
        add(query, "sector", ofSector == Sectors.ALL ? null : Sectors.code(ofSector));
        add(query, "organisation", organisation);
        add(query, "network", network);
        add(query, "kind", kind);
        add(query, "modality", modality == null ? null : word(modality));
        add(query, "stage", stage == Stage.ALIVE ? null : word(stage));
        add(query, "show", show == Show.ORGANISATIONS ? null : word(show));
        add(query, "way", way == Way.SUM ? null : word(way));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
