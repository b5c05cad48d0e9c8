package org.multaqa.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.places.Place;

/** A matrix as programs read it: every figure with the way it was counted. */
final class CoverageJson {
    private CoverageJson() {}

    /** What was looked at, the rules, and a cell for each area and sector. */
    static Map<String, Object> of(Matrix matrix) {
        View view = matrix.view();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", view.level().word());
        json.put("within", view.within() == null ? null : view.within().code());
        json.put("from", view.from().toString());
        json.put("to", view.month().toString());
        json.put("cumulative", view.isCumulative());
        Map<String, Object> filters = new LinkedHashMap<>();
        put(filters, "sector", view.sector() == Sectors.ALL ? null : Sectors.code(view.sector()));
        put(filters, "organisation", view.organisation());
        put(filters, "network", view.network());
        put(filters, "kind", view.kind());
        put(filters, "modality", view.modality() == null ? null : View.word(view.modality()));
        put(filters, "stage", View.word(view.stage()));
        json.put("filters", filters);
        json.put("sectors", matrix.sectors().stream().map(Sectors::code).toList());
        List<Map<String, Object>> areas = new ArrayList<>();
        matrix.areas().forEach(row -> areas.add(area(row, matrix.sectors())));
        json.put("areas", areas);
        json.put("elsewhere", cells(matrix.elsewhere(), matrix.sectors()));
        json.put("all", cells(matrix.all(), matrix.sectors()));
        return json;
    }

    private static Map<String, Object> area(Matrix.Row row, List<Integer> sectors) {
        Map<String, Object> json = new LinkedHashMap<>();
        Place place = row.place();
        if (place != null) {
            json.put("code", place.code());
            json.put("nameAr", place.nameAr());
            json.put("nameEn", place.nameEn());
        }
        Population.Base base = row.base();
        put(json, "population", base == null ? null : base.people());
        put(json, "populationYear", base == null ? null : base.year());
        json.put("peopleBefore", row.before().people());
        json.put("cells", cells(row, sectors));
        return json;
    }

    private static Map<String, Object> cells(Matrix.Row row, List<Integer> sectors) {
        Map<String, Object> cells = new LinkedHashMap<>();
        sectors.forEach(s -> cells.put(Sectors.code(s), count(row.of(s))));
        cells.put(Sectors.code(Sectors.ALL), count(row.total()));
        return cells;
    }

    private static Map<String, Object> count(Count count) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisations", count.organisations());
        json.put("peopleSum", count.people());
        json.put("peopleCapped", count.peopleCapped());
        json.put("householdsSum", count.households());
        json.put("householdsCapped", count.householdsCapped());
        json.put("overlap", count.overlap());
        return json;
    }

    /** What an area on the map carries. */
    static Map<String, Object> properties(Matrix.Row row, View view) {
        Map<String, Object> json = count(row.of(view.sector()));
        json.put("gap", row.of(view.sector()).organisations() == 0);
        json.put("sector", Sectors.code(view.sector()));
        json.put("from", view.from().toString());
        json.put("to", view.month().toString());
        Population.Base base = row.base();
        put(json, "population", base == null ? null : base.people());
        put(json, "populationYear", base == null ? null : base.year());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
