package org.multaqa.places;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.multaqa.accounts.Open;
import org.multaqa.language.Message;
import org.multaqa.web.Faults;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The areas of a level for programs and for other maps. */
@RestController
class PlaceAreaApi {
    /** What the sources of the gazetteer ask to be said wherever it is used. */
    static final String ATTRIBUTION =
            "P-codes: UN OCHA COD-AB Syria (CC BY 3.0 IGO); names: OpenSyria (CC BY 4.0), GeoNames.";

    private final PlaceAreas areas;
    private final Gazetteer gazetteer;
    private final Faults faults;

    PlaceAreaApi(PlaceAreas areas, Gazetteer gazetteer, Faults faults) {
        this.areas = areas;
        this.gazetteer = gazetteer;
        this.faults = faults;
    }

    @Open
    @Operation(summary = "The areas of a level as GeoJSON")
    @GetMapping("/api/v1/areas/{level}.geojson")
    void areas(@PathVariable String level, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Level> asked = Level.of(level).filter(Level::hasArea);
        if (asked.isEmpty()) {
            faults.say(404, Message.of("language.not-found"), request, response);
            return;
        }
        response.setContentType("application/geo+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + level + ".geojson\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        GeoJsonWriter.write(out, gazetteer, areas.kept(asked.get()), Map.of(), ATTRIBUTION);
        out.flush();
    }
}
