package org.multaqa.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Sector;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("The map of organisations")
class OrganisationMapsTest {
    private static final MapFilter ALL = MapFilter.of(null, null, null);

    @Autowired private OrganisationMaps maps;
    @Autowired private Organisations organisations;
    @Autowired private Gazetteer gazetteer;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    @Test
    @DisplayName("counts a charity at its seat and in everything that lies around it")
    void countsUpwards() {
        Place village = gazetteer.find("C1003").orElseThrow();
        Map<String, Integer> before = homes(gazetteer.path("C1003"));
        Organisation charity = charity("جمعية السرو", village, Sector.HEALTH);
        assertThat(homes(gazetteer.path("C1003")))
                .allSatisfy((code, count) ->
                        assertThat(count).isEqualTo(before.getOrDefault(code, 0) + 1));
        MapFilter health = MapFilter.of("home", "health", "association");
        assertThat(maps.of(village, health).home()).isEqualTo(1);
        assertThat(maps.of(village, MapFilter.of(null, "education", null)).home()).isZero();
        assertThat(maps.of(village, MapFilter.of(null, null, "donor")).home()).isZero();

        organisations.close(Actor.PROGRAM, charity.id(), "انتهى عملها").orThrow();
        assertThat(homes(gazetteer.path("C1003"))).isEqualTo(before);
    }

    @Test
    @DisplayName("adds up: what lies in a place and its own seats make its number")
    void addsUp() {
        for (int i = 0; i < 30; i++) {
            Place place = gazetteer.find("C" + (1001 + i * 97)).orElse(null);
            if (place != null) {
                charity("جمعية الحور " + i, place, Sector.EDUCATION);
            }
        }
        int all =
                maps.rows(null, ALL, Language.ARABIC).stream()
                        .mapToInt(OrganisationMaps.Row::home)
                        .sum();
        assertThat(all).isEqualTo(maps.total(null, ALL));
        List<OrganisationMaps.Row> rows = maps.rows(null, ALL, Language.ARABIC);
        assertThat(rows).hasSize(14);
        assertThat(rows).isSortedAccordingTo((a, b) -> Integer.compare(b.shown(), a.shown()));
    }

    @Test
    @DisplayName("shades by classes that leave no count out and keep nothing apart")
    void shades() {
        for (int greatest : new int[] {0, 1, 2, 3, 4, 5, 9, 27, 100, 2500}) {
            Shades shades = Shades.upTo(greatest);
            int last = 0;
            for (int count = 1; count <= greatest; count++) {
                int shade = shades.of(count);
                assertThat(shade).isBetween(Math.max(1, last), 4);
                last = shade;
            }
            assertThat(shades.of(0)).isZero();
            assertThat(greatest == 0 ? 4 : shades.of(greatest)).isEqualTo(4);
        }
    }

    @Test
    @DisplayName("is one page for the country, a governorate, a district and a sub-district")
    void isOnePageForEveryLevel() {
        union.union();
        Visitor visitor = new Visitor(port);
        for (String in : List.of("", "?in=SY01", "?in=SY0100", "?in=SY010000")) {
            String page = visitor.get("/map" + in).body();
            assertThat(page).contains("<svg class=\"map\"").contains("OpenSyria");
            assertThat(visitor.weight("/map" + in)).isLessThan(40 << 10);
        }
        assertThat(visitor.get("/map?in=nowhere").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/map?in=C1001").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/map?sector=health&kind=association").body())
                .contains("in=SY01&amp;sector=health&amp;kind=association")
                .contains("value=\"health\" selected");
    }

    @Test
    @DisplayName("gives its counts as CSV and to programs, and the areas as GeoJSON")
    void exports() {
        union.union();
        Visitor visitor = new Visitor(port);
        String csv = visitor.get("/map.csv").body();
        assertThat(csv.lines()).hasSize(15);
        assertThat(csv).contains("SY01,").contains("دمشق");
        assertThat(visitor.get("/map.csv?in=nowhere").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/api/v1/map?in=SY01").body()).contains("\"SY0100\"");
        String geojson = visitor.get("/api/v1/areas/governorate.geojson").body();
        assertThat(geojson)
                .contains("\"FeatureCollection\"")
                .contains("\"approximate\":true")
                .contains("COD-AB Syria");
        assertThat(visitor.get("/api/v1/areas/community.geojson").statusCode()).isEqualTo(404);
    }

    private Map<String, Integer> homes(List<Place> places) {
        return places.stream().collect(Collectors.toMap(Place::code, p -> maps.of(p, ALL).home()));
    }

    private Organisation charity(String name, Place home, Sector sector) {
        return organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.ASSOCIATION, name, null)
                                .with(OrganisationField.SECTORS, List.of(sector))
                                .with(OrganisationField.HOME_PLACE, home.code()))
                .orThrow();
    }
}
